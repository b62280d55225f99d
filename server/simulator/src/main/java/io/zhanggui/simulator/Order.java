package io.zhanggui.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with all that ever happens to it; an export shows what had happened by its own moment.
 *
 * @param repeat whether the buyer has paid in this shop before
 * @param advised whether the buyer asked the service first
 * @param paidAt {@link WallClock#NEVER} if never paid, as for the other moments
 * @param closedAt when an unpaid order closes
 */
public record Order(
        long id,
        Buyer buyer,
        Source source,
        boolean repeat,
        boolean advised,
        boolean mobile,
        long createdAt,
        long paidAt,
        long closedAt,
        long shippedAt,
        long signedAt,
        long confirmedAt,
        List<OrderLine> lines,
        @Nullable Refund refund) {

    /** 总金额: all lines, postage being free in every simulated shop. */
    public long totalFen() {
        long total = 0;
        for (OrderLine line : lines) {
            total += line.dueFen();
        }
        return total;
    }

    public boolean paidBy(long asOf) {
        return paidAt <= asOf;
    }

    /** 退款金额 as an export of that moment shows it. */
    public long refundFen(long asOf) {
        return refund == null ? 0 : refund.paidBack(asOf);
    }

    /** 买家实际支付金额 as an export of that moment shows it: kept money, total less refunds. */
    public long keptFen(long asOf) {
        return paidBy(asOf) ? totalFen() - refundFen(asOf) : 0;
    }

    /** What was paid back of one line; a refund of the whole order takes each line whole. */
    public long refundFen(int line, long asOf) {
        if (refund == null || refund.paidBack(asOf) == 0) {
            return 0;
        }
        if (refund.line() < 0) {
            return lines.get(line).dueFen();
        }
        return refund.line() == line ? refund.amountFen() : 0;
    }

    /** Whether all money has gone back before the buyer confirmed. */
    public boolean closedByRefund(long asOf) {
        return refund != null && refund.kind() != Refund.Kind.AFTER_CONFIRMATION && refund.paidBack(asOf) == totalFen();
    }

    public State state(long asOf) {
        if (!paidBy(asOf)) {
            return closedAt <= asOf ? State.CLOSED : State.WAITING_FOR_PAYMENT;
        }
        if (closedByRefund(asOf)) {
            return State.CLOSED;
        }
        if (confirmedAt <= asOf) {
            return State.FINISHED;
        }
        if (shippedAt > asOf) {
            return State.WAITING_FOR_SHIPMENT;
        }
        boolean partly = lines.size() > 1 && asOf - shippedAt < WallClock.DAY;
        return partly ? State.PARTLY_SHIPPED : State.SHIPPED;
    }

    /** Trade states, with the platform's own words. */
    public enum State {
        WAITING_FOR_PAYMENT("等待买家付款"),
        WAITING_FOR_SHIPMENT("买家已付款，等待卖家发货"),
        PARTLY_SHIPPED("卖家部分发货"),
        SHIPPED("卖家已发货，等待买家确认"),
        FINISHED("交易成功"),
        CLOSED("交易关闭");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
