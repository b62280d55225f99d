/**
 * Decisions whose end nobody knows: how much to buy, when a bet pays, how bad it can get.
 *
 * <p>Words: <b>demand</b> is what buyers would take at the price, as a distribution; <b>salvage</b> is what a unit left over
 * still fetches; <b>expected shortfall</b> is the mean profit of the worst part of all outcomes; <b>ruin</b> is cash below
 * zero in any week.
 *
 * <p>Flow: history or belief → {@link io.zhanggui.stats.decision.Demand}; demand and prices →
 * {@link io.zhanggui.stats.decision.Newsvendor} for a quantity still to be chosen, or
 * {@link io.zhanggui.stats.decision.BreakEven} and {@link io.zhanggui.stats.decision.BetRisk} for a bet already on the
 * table; weekly flows → {@link io.zhanggui.stats.decision.Ruin}; sales velocity →
 * {@link io.zhanggui.stats.decision.Replenishment}.
 */
@NullMarked
package io.zhanggui.stats.decision;

import org.jspecify.annotations.NullMarked;
