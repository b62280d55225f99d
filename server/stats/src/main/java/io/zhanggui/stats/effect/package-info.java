/**
 * What an action achieved: the difference between what was sold and what would have been sold without it.
 *
 * <p>Words: a <em>panel</em> holds one value a period for each unit (shop); some units are <em>treated</em> from a period
 * on, the others are the comparison; the <em>effect</em> is the change the treatment made, relative and in total; the
 * <em>before/after figure</em> stands beside it for the reader's eye and is never given alone, since it takes season,
 * trend and market for effect.
 *
 * <p>Flow: {@link io.zhanggui.stats.effect.Panel} and {@link io.zhanggui.stats.effect.Intervention} go into one of
 * {@link io.zhanggui.stats.effect.DifferenceInDifferences}, {@link io.zhanggui.stats.effect.InterruptedSeries} and
 * {@link io.zhanggui.stats.effect.SyntheticControl}, or into all by
 * {@link io.zhanggui.stats.effect.EffectComparison}, which says whom to trust. Values above 0 are compared by their
 * logarithms, so shops of any size weigh alike and effects are percentages; with zeros or returns among them values are
 * compared as shares of each unit's mean before. {@link io.zhanggui.stats.effect.PulledForward} splits a promotion into
 * what it added and what it only moved.
 */
@NullMarked
package io.zhanggui.stats.effect;

import org.jspecify.annotations.NullMarked;
