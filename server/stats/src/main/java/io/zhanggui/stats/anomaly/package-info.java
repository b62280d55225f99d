/**
 * Watches series of a shop and says when one leaves its way: plunges, spikes, shifts of level, drifts, and data that did
 * not come.
 *
 * <p>Words: a <em>series</em> is one figure of one shop, an <em>index</em> counts its intervals (days, hours, minutes)
 * from any fixed start. A {@link io.zhanggui.stats.anomaly.WatchPlan} says what is watched: the
 * {@link io.zhanggui.stats.anomaly.Measure}, the {@link io.zhanggui.stats.anomaly.Rhythm} of day and week, and the
 * {@link io.zhanggui.stats.anomaly.AlarmBudget} of false alarms that may be spent. An
 * {@link io.zhanggui.stats.anomaly.Occasion} tells of a festival day.
 *
 * <p>Flow: {@link io.zhanggui.stats.anomaly.SeriesWatch} takes one value after another. Its baseline (level, weekday, time
 * of day; robust Kalman filter) expects the value with a predictive distribution; point and e-detectors weigh it; what
 * is found is a {@link io.zhanggui.stats.anomaly.Finding}. While an incident lasts the baseline stands still; after
 * {@link io.zhanggui.stats.anomaly.WatchPlan#confirmAfter} intervals a shift is confirmed and the baseline moves. The
 * {@link io.zhanggui.stats.anomaly.WatchState} can be kept and taken up again;
 * {@link io.zhanggui.stats.anomaly.HistoryScan} runs a watch along a whole history.
 */
@NullMarked
package io.zhanggui.stats.anomaly;

import org.jspecify.annotations.NullMarked;
