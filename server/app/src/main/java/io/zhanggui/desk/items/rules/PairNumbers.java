package io.zhanggui.desk.items.rules;

import io.zhanggui.stats.decision.Wilson;

/**
 * How two things belong together.
 *
 * @param support share of all orders that have both
 * @param fromFirst of the orders with the first, the share that has the second too
 * @param fromSecond the other way round
 * @param lift how often they meet against what their shares of the orders would bring; most orders have one thing only, so
 *     this is below 1 for most pairs
 * @param chance how often they meet against what chance would bring if the orders with several things drew them by how well
 *     they sell; 1 is chance
 * @param surely the lowest of those that the meetings still allow, at 99 %: many pairs are looked at
 */
public record PairNumbers(
        double support, double fromFirst, double fromSecond, double lift, double chance, double surely) {

    private static final double LEAST = 1.2;
    private static final double LEVEL = 0.99;

    /**
     * All orders together.
     *
     * @param orders with a thing
     * @param meetings of two things in one order
     * @param things of all orders
     * @param evenness the chance that two of those drawn at random are not the same
     */
    public record Whole(long orders, long meetings, long things, double evenness) {}

    /**
     * The numbers of a pair; the lower bound is Wilson's (1927). Example: 100 orders, 30 with A, 30 with B, 60 with C, 20 of
     * them with A and B: 120 things, evenness 0.625, 20 meetings; chance would bring 20 · 2 · 0.25 · 0.25 / 0.625 = 4 of A and B.
     *
     * @param first orders with the first
     * @param second orders with the second
     * @param both orders with the two
     */
    public static PairNumbers of(Whole all, long first, long second, long both) {
        double expected = 2.0 * first * second / ((double) all.things() * all.things()) / all.evenness();
        double surely = Wilson.interval(both, all.meetings(), LEVEL).lower() / expected;
        return new PairNumbers(
                (double) both / all.orders(),
                (double) both / first,
                (double) both / second,
                (double) both * all.orders() / ((double) first * second),
                both / (expected * all.meetings()),
                surely);
    }

    /** Whether the two make a bundle worth offering: they meet more often than chance, whatever the luck of few orders. */
    public boolean isBundle() {
        return surely >= LEAST;
    }
}
