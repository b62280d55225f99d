/**
 * Where the next yuan of advertising should go. A question either asks for the split of a budget over channels, or for a
 * budget drawn up by phases and modules.
 *
 * <p>Flow of a split: {@link io.zhanggui.insight.budget.SpendReader} reads days → {@link
 * io.zhanggui.insight.budget.WeeklyHistory} keeps the weeks all of whose days are known → {@link
 * io.zhanggui.insight.budget.CurveStudy} asks the engine for curves, and parks the channels whose curve cannot be told →
 * {@link io.zhanggui.insight.budget.Lineup} puts channels, typed curves and bounds side by side → {@link
 * io.zhanggui.insight.budget.SplitOutcome} splits and weighs. A channel in doubt keeps its present share. What the ad
 * platforms claim as their sales is not used: their windows differ, so they are never added.
 */
@NullMarked
package io.zhanggui.insight.budget;

import org.jspecify.annotations.NullMarked;
