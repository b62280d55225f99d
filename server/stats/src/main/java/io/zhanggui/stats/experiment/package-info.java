/**
 * Experiments: does the changed page, price or picture do better than the old one, and how sure is that?
 *
 * <p>Words: a <b>variant</b> is what a visitor is shown; the <b>control</b> is the variant the others are held against;
 * a <b>unit</b> is what is randomised (a visitor, never a page view). An {@link io.zhanggui.stats.experiment.Arm} is
 * what one variant says about a metric: its units, its mean, and the variance one unit brings. Whatever the metric
 * (proportion, mean, ratio, CUPED-adjusted mean), everything after it works on arms.
 *
 * <p>Flow: the sample-ratio check first, at every reading; rows or sums become
 * {@link io.zhanggui.stats.experiment.Moments} and arms; then the reading that was fixed before the start. Sums
 * suffice: a million visitors are three numbers a variant.
 */
@NullMarked
package io.zhanggui.stats.experiment;

import org.jspecify.annotations.NullMarked;
