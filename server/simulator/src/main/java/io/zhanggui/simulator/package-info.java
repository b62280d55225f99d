/**
 * A shop world of known truth. It knows no database and no Spring: it draws shops, buyers, orders, traffic and spend
 * from a seed, so that what a file says can be checked against what happened.
 *
 * <p>Flow: a {@link io.zhanggui.simulator.WorldPlan} (shops, items, planted {@link io.zhanggui.simulator.Event}s)
 * becomes a {@link io.zhanggui.simulator.World}; each shop's {@link io.zhanggui.simulator.ShopHistory} follows one
 * causal chain: visits by source, favourites and carts, orders, payments, shipment, confirmation, refunds.
 * {@code files} writes a history in the sellers' own export formats; {@code bulk} writes huge files for benchmarks.
 *
 * <p>Words: moments are seconds since 1970-01-01 00:00 of the Beijing wall clock; money is in fen.
 */
@NullMarked
package io.zhanggui.simulator;

import org.jspecify.annotations.NullMarked;
