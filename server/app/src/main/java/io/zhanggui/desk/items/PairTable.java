package io.zhanggui.desk.items;

import io.zhanggui.desk.items.rules.PairNumbers;
import io.zhanggui.metrics.Note;
import java.util.List;

/**
 * What is bought together.
 *
 * @param orders paid orders of which a line is known
 * @param several orders with two things or more
 * @param tooLarge orders left out because they have more things than {@code largest}
 * @param fewest orders a pair must be in
 */
public record PairTable(
        Note headline, long orders, long several, long tooLarge, int largest, int fewest, List<Row> pairs) {

    /**
     * One pair.
     *
     * @param first the one in more orders: what a bundle is built round
     * @param both orders with the two
     * @param bundle whether it is worth offering as one
     */
    public record Row(Thing first, Thing second, long both, PairNumbers numbers, boolean bundle) {}

    /**
     * @param kind item, code or title: what the lines are known by
     * @param orders with it, whatever else is in them
     */
    public record Thing(String kind, String key, String title, long orders) {}
}
