package io.zhanggui.desk.items.rules;

import io.zhanggui.stats.decision.Wilson;

/**
 * How two things belong together.
 *
 * @param support share of all orders that have both
 * @param fromFirst of the orders with the first, the share that has the second too
 * @param fromSecond the other way round
 * @param lift how often they meet against what chance alone would bring; 1 is chance
 * @param surely the lowest lift that the orders still allow, at 95 %
 */
public record PairNumbers(double support, double fromFirst, double fromSecond, double lift, double surely) {

    private static final double LEAST_LIFT = 1.2;
    private static final double LEVEL = 0.95;

    /**
     * The numbers of a pair; the lower bound is that of Wilson (1927) for the share of the rarer one's orders. Example: 100
     * orders, 20 with A, 10 with B, 8 with both: support 0.08, A→B 0.4, B→A 0.8, lift 4, surely at least 2.45.
     *
     * @param orders all orders
     * @param first orders with the first
     * @param second orders with the second
     * @param both orders with the two
     */
    public static PairNumbers of(long orders, long first, long second, long both) {
        long rarer = Math.min(first, second);
        double other = (double) Math.max(first, second) / orders;
        return new PairNumbers(
                (double) both / orders,
                (double) both / first,
                (double) both / second,
                (double) both * orders / ((double) first * second),
                Wilson.interval(both, rarer, LEVEL).lower() / other);
    }

    /** Whether the two make a bundle worth offering: they meet more often than chance, whatever the luck of few orders. */
    public boolean isBundle() {
        return surely >= LEAST_LIFT;
    }
}
