package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, by what orders say of them: groups that cross an order with its buyer's past, which sums over orders cannot
 * tell. A buyer of several shops of the scope is one buyer. Buyers have no name here.
 */
public interface BuyerSegments {

    /** New and old buyers of a period, and of each of the last months up to its end. */
    BuyerKinds kinds(Scope scope, Period period, int months, @Nullable Instant asOf);

    /**
     * The orders of the period that belong to each segment, in the order of the rules. A rule without conditions holds
     * all of them.
     */
    List<SegmentCount> count(Scope scope, Period period, List<SegmentRule> rules, @Nullable Instant asOf);

    /**
     * The paid orders of the period by price.
     *
     * @param bounds rising amounts in fen where one band ends and the next begins
     */
    List<PriceBand> listPriceBands(Scope scope, Period period, List<Long> bounds, @Nullable Instant asOf);
}
