package io.zhanggui.stats.cause;

import io.zhanggui.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that moved the money.
 *
 * @param group what it is of
 * @param amount in yuan, of either sign
 * @param interval covers what it would be without the ordinary moves of such periods, nine times in ten
 * @param distance how far it stands from ordinary, in spreads
 * @param relative how far the factor moved, as a share of the mean of both periods: −1 for a third of what it was
 * @param parts the factors it is made of; they sum to the amount
 * @param shares the cells it fell on, the largest first; they sum to the amount, empty for causes of the whole shop
 * @param drawn yuan of it that are drawn by analogy, for items whose channels are not known
 * @param detail a figure that belongs to the kind: the largest order in yuan, the spend's share of change; null for none
 */
public record Cause(
        CauseKind kind,
        Group group,
        double amount,
        Interval interval,
        double distance,
        double relative,
        List<Part> parts,
        List<Share> shares,
        double drawn,
        @Nullable Double detail) {

    public Cause {
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
    }

    /**
     * What one factor adds to the cause, in yuan.
     *
     * @param before the factor's value in the group: visitors, buyers a visitor, pieces a buyer, or yuan a piece
     * @param now the same in the later period
     */
    public record Part(Factor factor, double amount, double before, double now) {}

    /** What of the cause fell on one item by one channel, in yuan. */
    public record Share(String item, String channel, double amount) {}
}
