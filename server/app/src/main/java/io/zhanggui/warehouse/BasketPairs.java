package io.zhanggui.warehouse;

import java.util.List;

/**
 * What is bought together.
 *
 * @param orders paid orders of which a line is known
 * @param several orders with two things or more
 * @param tooLarge orders with more than {@link Baskets#LARGEST}, which make no pairs
 * @param meetings of two things in one order, over all of them
 * @param things of all orders, each once an order
 * @param evenness the chance that two things drawn from those at random are not the same
 * @param pairs those that were asked for
 */
public record BasketPairs(
        long orders, long several, long tooLarge, long meetings, long things, double evenness, List<Pair> pairs) {

    /** How a thing is known. */
    public enum Kind {
        ITEM,
        CODE,
        TITLE
    }

    /**
     * What was bought.
     *
     * @param key the item's id, the seller's code or the title
     * @param title as an order line says it
     * @param orders with it, whatever else is in them
     */
    public record Thing(Kind kind, String key, String title, long orders) {}

    /**
     * Two things.
     *
     * @param both orders with the two of them
     */
    public record Pair(Thing first, Thing second, long both) {}
}
