package io.zhanggui.simulator.bulk;

import io.zhanggui.simulator.Dice;

/** The figures of one row of the huge order list; used again for each. */
final class OrderDraft {
    private static final long EPOCH_SECONDS_2015 = 1_420_070_400L;
    private static final long DAY = 86_400;
    private static final long BUYER_SHARE_PERCENT = 72;

    private final Dice dice;
    private final long rows;
    private final long start;

    long id;
    long buyer;
    long hash;
    long createdAt;
    long paidAt;
    long shippedAt;
    long confirmedAt;
    long postageFen;
    long totalFen;
    long keptFen;
    long refundFen;
    int kinds;
    int pieces;
    int status;
    boolean paid;
    boolean shipped;
    boolean confirmed;

    /**
     * Rows that fill a year.
     *
     * @param start first moment, in seconds of the wall clock
     */
    OrderDraft(Dice dice, long rows, long start) {
        this.dice = dice;
        this.rows = rows;
        this.start = start;
    }

    void draw(long row) {
        buyer = Long.remainderUnsigned(dice.next(), rows * BUYER_SHARE_PERCENT / 100 + 1);
        hash = Dice.hash(buyer, 17);
        createdAt = start + row * 365 * DAY / rows;
        id = ((1_000_000_000L + createdAt - EPOCH_SECONDS_2015) * 100_000 + row % 100_000) * 10_000 + buyer % 10_000;
        kinds = 1 + dice.pick(0.85, 0.12, 0.03);
        pieces = kinds + dice.pick(0.8, 0.15, 0.05);
        postageFen = dice.below(20) == 0 ? 1000 : 0;
        totalFen = postageFen + 990 + dice.below(49_900) + dice.below(100) / 97 * 20_000L;
        pay();
    }

    private void pay() {
        paid = dice.below(100) < 88;
        paidAt = createdAt + 5 + dice.below(90);
        shippedAt = paidAt + 3 * 3600 + dice.below((int) (2 * DAY));
        confirmedAt = shippedAt + 2 * DAY + dice.below((int) (10 * DAY));
        int fate = dice.below(100);
        boolean closed = fate < 9;
        refundFen = !paid ? 0 : closed ? totalFen : fate < 14 ? 1 + dice.below((int) totalFen) : 0;
        keptFen = paid ? totalFen - refundFen : 0;
        shipped = paid && fate >= 4;
        confirmed = paid && !closed && fate < 90;
        status = !paid || closed
                ? OrderListGenerator.CLOSED
                : confirmed
                        ? OrderListGenerator.FINISHED
                        : shipped ? OrderListGenerator.SHIPPED : OrderListGenerator.PAID;
    }
}
