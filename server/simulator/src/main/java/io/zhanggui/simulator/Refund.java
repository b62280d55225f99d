package io.zhanggui.simulator;

/**
 * A refund case; an order has at most one.
 *
 * @param line the line it is about, or −1 for the whole order
 * @param amountFen what the buyer asks
 * @param doneAt when it was paid back or withdrawn
 */
public record Refund(
        long id, Kind kind, int line, long amountFen, long appliedAt, long doneAt, boolean withdrawn, boolean late) {

    /** How a refund comes about. */
    public enum Kind {
        BEFORE_SHIPPING,
        MONEY_ONLY,
        GOODS_BACK,
        AFTER_CONFIRMATION
    }

    /** What has been paid back of a line until a moment, in fen. */
    long paidBack(long asOf) {
        return withdrawn || doneAt > asOf ? 0 : amountFen;
    }
}
