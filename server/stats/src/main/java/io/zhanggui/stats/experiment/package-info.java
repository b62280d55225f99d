/**
 * Experiments: does the changed page, price or picture do better than the old one, and how sure is that?
 *
 * <p>Words: a <b>variant</b> is what a visitor is shown; the <b>control</b> is the variant the others are held against;
 * a <b>unit</b> is what is randomised (a visitor, never a page view). An {@link io.zhanggui.stats.experiment.Arm} is
 * what one variant says about a metric: its units, its mean, and the variance one unit brings. Whatever the metric
 * (proportion, mean, ratio, CUPED-adjusted mean), everything after it works on arms.
 *
 * <p>Flow: {@link io.zhanggui.stats.experiment.Power} before the start;
 * {@link io.zhanggui.stats.experiment.SampleRatioCheck} first at every reading; rows or sums become
 * {@link io.zhanggui.stats.experiment.Moments} and arms; then one of three readings, fixed before the start:
 * {@link io.zhanggui.stats.experiment.FixedHorizon} (look once), {@link io.zhanggui.stats.experiment.ConfidenceSequence}
 * (look as often as you like), or the Bayesian {@link io.zhanggui.stats.experiment.BetaBinomial} and
 * {@link io.zhanggui.stats.experiment.NormalModel}. Sums suffice: a million visitors are three numbers a variant.
 */
@NullMarked
package io.zhanggui.stats.experiment;

import org.jspecify.annotations.NullMarked;
