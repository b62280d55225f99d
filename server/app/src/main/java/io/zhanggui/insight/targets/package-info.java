/**
 * Targets: what shops are to reach, year → month → shop → item, to the fen at each level.
 *
 * <p>Words: a <b>plan</b> is what one shop is to reach of one metric in the months of a year; it is never changed, a further
 * <b>version</b> takes its place; the <b>shape</b> is how a year spreads over its days.
 *
 * <p>Flow: a total is spread over months and shops by the shape of the past, festival laid on festival, or by given weights;
 * cells are edited while the rest gives way; what cannot be reached is refused or warned of with its reason; the plans of
 * all shops are kept together, with who, when and why. Completion is read from {@link io.zhanggui.insight.Targets}.
 */
@NullMarked
package io.zhanggui.insight.targets;

import org.jspecify.annotations.NullMarked;
