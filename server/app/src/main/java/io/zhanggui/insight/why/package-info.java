/**
 * Why a shop's money moved between two periods.
 *
 * <p>Flow: {@code WhyReader} reads the money, the items and the channels day by day through {@code metrics}; the engine
 * ({@link io.zhanggui.stats.cause.WhyMoved}) finds the causes; {@code DriverTree} parts the same change among visitors,
 * conversion and what a buyer pays, each split by item and channel with the overlap as a term of its own; {@code
 * AmountSplits} parts the amount alone where no visitors are known; {@code CauseWords} says it in both languages. Causes with
 * rests, drivers, and each split sum to the change to the fen.
 */
@NullMarked
package io.zhanggui.insight.why;

import org.jspecify.annotations.NullMarked;
