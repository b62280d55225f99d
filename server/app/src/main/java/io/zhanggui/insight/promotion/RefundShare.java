package io.zhanggui.insight.promotion;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What share of a paid yuan is refunded in the end, without a promotion: from four-week blocks of paid days whose refunds
 * are over. Their median, so that one bad month does not stand for the usual; their range is how far it may be off.
 *
 * <p>Example: blocks of 7.7, 8.0, 8.2, 8.4 and 15 % give 8.2 %, from 7.7 to 15 %.
 *
 * @param usual a fraction
 * @param lower the lowest block
 * @param upper the highest block
 * @param blocks how many there were
 * @param over whether the refunds of the promotion's own orders are over too
 */
record RefundShare(double usual, double lower, double upper, int blocks, boolean over) {

    /** Days after which hardly any order is refunded: seven to send it back after it came, fifteen for after-sales. */
    static final int RIPE_DAYS = 30;

    static final int BLOCK_DAYS = 28;
    static final int MOST_BLOCKS = 7;
    private static final int LEAST_BLOCKS = 2;

    /** Null where too few blocks are known. */
    static @Nullable RefundShare of(List<ShopMoney.Known> ripe, boolean over) {
        List<Double> shares = ripe.stream()
                .map(block -> block.ratio("kept_amount", "pay_amount"))
                .filter(Objects::nonNull)
                .map(kept -> 1 - kept)
                .sorted()
                .toList();
        if (shares.size() < LEAST_BLOCKS) {
            return null;
        }
        double median = (shares.get((shares.size() - 1) / 2) + shares.get(shares.size() / 2)) / 2;
        return new RefundShare(median, shares.getFirst(), shares.getLast(), shares.size(), over);
    }

    /** Of orders of which some refunds are still to come: not less than was refunded so far. */
    double inTheEnd(double soFar) {
        return over ? soFar : Math.max(soFar, usual);
    }

    /** Half of the range. */
    double halfWidth() {
        return (upper - lower) / 2;
    }
}
