package io.zhanggui.warehouse;

import java.util.List;

/**
 * What is bought together.
 *
 * @param orders paid orders of which a line is known
 * @param several orders with two things or more
 * @param tooLarge orders with more than {@link Baskets#LARGEST}, which make no pairs
 */
public record BasketPairs(long orders, long several, long tooLarge, List<Pair> pairs) {

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
