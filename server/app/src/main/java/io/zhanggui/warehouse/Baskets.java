package io.zhanggui.warehouse;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is bought together. Two things are a pair where one paid order has both, refunded or not: it tells what buyers
 * wanted. A line is the item it was matched to, else its title, else its
 * seller's code, which tells variants of one item apart.
 */
public interface Baskets {

    /** Orders with more different things than this are retailers' and would make pairs of everything; they are counted only. */
    int LARGEST = 30;

    /**
     * The pairs of the orders paid in the period, those in most orders first.
     *
     * @param fewest orders a pair must be in
     * @param most pairs at most
     */
    BasketPairs listPairs(Scope scope, Period period, int fewest, int most, @Nullable Instant asOf);
}
