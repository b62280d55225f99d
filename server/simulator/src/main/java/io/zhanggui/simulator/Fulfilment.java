package io.zhanggui.simulator;

import static io.zhanggui.simulator.WallClock.DAY;
import static io.zhanggui.simulator.WallClock.HOUR;
import static io.zhanggui.simulator.WallClock.NEVER;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what becomes of an order: payment, parcel, confirmation, refund. Late parcels are sent back more often. */
final class Fulfilment {
    private static final double PAID = 0.88;
    private static final double REFUND = 0.1;
    private static final double REFUND_PER_LATE_DAY = 0.05;
    private static final long PATIENCE = 4 * DAY;

    private final Dice dice;

    Fulfilment(Dice dice) {
        this.dice = dice;
    }

    /** The order as it leaves the basket. */
    record Basket(
            long id,
            Buyer buyer,
            Source source,
            boolean repeat,
            boolean mobile,
            long createdAt,
            List<OrderLine> lines) {
        long total() {
            return lines.stream().mapToLong(OrderLine::dueFen).sum();
        }
    }

    Order follow(Basket basket, DayEffect effect) {
        long createdAt = basket.createdAt();
        if (!dice.chance(PAID)) {
            long closedAt = createdAt + (dice.chance(0.6) ? DAY : dice.below((int) DAY));
            return order(basket, NEVER, closedAt, NEVER, NEVER, NEVER, null);
        }
        long paidAt = createdAt + paymentDelay();
        long shipsAt = shipment(paidAt, effect);
        double transit = 1.2
                + dice.between(0, 2)
                + Provinces.get(basket.buyer().province()).extraDays();
        long signedAt = shipsAt + seconds(transit + effect.get(Lever.DELIVERY_DAYS) * dice.between(0.5, 1.2));
        long confirmsAt = signedAt + (dice.chance(0.55) ? seconds(dice.between(0.1, 6)) : 10 * DAY);
        Refund refund = refund(basket, effect, paidAt, shipsAt, signedAt, confirmsAt);
        boolean stopped = refund != null && refund.kind() == Refund.Kind.BEFORE_SHIPPING && !refund.withdrawn();
        boolean whole = refund != null
                && refund.kind() != Refund.Kind.AFTER_CONFIRMATION
                && !refund.withdrawn()
                && refund.amountFen() == basket.total();
        return order(
                basket,
                paidAt,
                NEVER,
                stopped ? NEVER : shipsAt,
                stopped ? NEVER : signedAt,
                whole ? NEVER : confirm(confirmsAt, refund),
                refund);
    }

    /** A running refund holds the confirmation up. */
    private static long confirm(long confirmsAt, @Nullable Refund refund) {
        if (refund == null || refund.kind() == Refund.Kind.AFTER_CONFIRMATION) {
            return confirmsAt;
        }
        return Math.max(confirmsAt, refund.doneAt() + HOUR);
    }

    private Order order(
            Basket basket,
            long paidAt,
            long closedAt,
            long shippedAt,
            long signedAt,
            long confirmedAt,
            @Nullable Refund refund) {
        return new Order(
                basket.id(),
                basket.buyer(),
                basket.source(),
                basket.repeat(),
                dice.chance(0.3),
                basket.mobile(),
                basket.createdAt(),
                paidAt,
                closedAt,
                shippedAt,
                signedAt,
                confirmedAt,
                basket.lines(),
                refund);
    }

    private long paymentDelay() {
        double kind = dice.unit();
        if (kind < 0.86) {
            return 4 + (long) Math.min(600, dice.exponential(35));
        }
        return kind < 0.97 ? 60 + dice.below((int) HOUR) : HOUR + dice.below((int) (22 * HOUR));
    }

    /** Parcels leave in the afternoon, on the day itself when paid before three. */
    private long shipment(long paidAt, DayEffect effect) {
        long day = Math.floorDiv(paidAt, DAY);
        boolean sameDay = paidAt - day * DAY < 15 * HOUR;
        double waiting = effect.get(Lever.DELIVERY_DAYS) * dice.between(0.3, 0.9);
        return (day + (sameDay ? 0 : 1) + (long) waiting) * DAY + 16 * HOUR + dice.below((int) (4 * HOUR));
    }

    private @Nullable Refund refund(
            Basket basket, DayEffect effect, long paidAt, long shipsAt, long signedAt, long confirmsAt) {
        double lateDays = Math.max(0, signedAt - paidAt - PATIENCE) / (double) DAY;
        double probability = REFUND * effect.get(Lever.REFUNDS) + REFUND_PER_LATE_DAY * lateDays;
        if (!dice.chance(Math.min(0.6, probability))) {
            return null;
        }
        boolean late = dice.chance(REFUND_PER_LATE_DAY * lateDays / probability);
        Refund.Kind kind = late && dice.chance(0.5)
                ? Refund.Kind.BEFORE_SHIPPING
                : Refund.Kind.values()[dice.pick(0.25, 0.2, 0.43, 0.12)];
        long appliedAt = switch (kind) {
            case BEFORE_SHIPPING -> paidAt + 60 + (long) (dice.unit() * Math.max(60, shipsAt - paidAt - 600));
            case MONEY_ONLY, GOODS_BACK -> signedAt + seconds(dice.between(0, 1) * (confirmsAt - signedAt) / DAY);
            case AFTER_CONFIRMATION -> confirmsAt + seconds(dice.between(0.2, 6));
        };
        double handling = kind == Refund.Kind.GOODS_BACK ? dice.between(3, 9) : dice.between(0.02, 1.2);
        return amount(basket, kind, appliedAt, appliedAt + seconds(handling), late);
    }

    private Refund amount(Basket basket, Refund.Kind kind, long appliedAt, long doneAt, boolean late) {
        boolean single = basket.lines().size() == 1;
        boolean whole = kind == Refund.Kind.BEFORE_SHIPPING || single || dice.chance(0.35);
        int line = whole && (kind != Refund.Kind.MONEY_ONLY || single)
                ? -1
                : dice.below(basket.lines().size());
        long due = line < 0 ? basket.total() : basket.lines().get(line).dueFen();
        if (kind == Refund.Kind.MONEY_ONLY) {
            line = Math.max(line, 0);
            due = Math.max(1, Math.min(due, (long) (due * dice.between(0.05, 0.6)) / 10 * 10));
        }
        boolean withdrawn = dice.chance(0.07);
        return new Refund(basket.id() - 7, kind, line, due, appliedAt, doneAt, withdrawn, late);
    }

    private static long seconds(double days) {
        return (long) (days * DAY);
    }
}
