package io.zhanggui.simulator;

/** What was bought of something on a day. Grows while a {@link DayBook} is written, then only read. */
public final class Sales {
    private int buyers;
    private int oldBuyers;
    private int quantity;
    private int orders;
    private long amountFen;
    private long oldAmountFen;

    void add(Order order, int pieces, long fen, boolean firstOfBuyer) {
        buyers += firstOfBuyer ? 1 : 0;
        oldBuyers += firstOfBuyer && order.repeat() ? 1 : 0;
        quantity += pieces;
        orders++;
        amountFen += fen;
        oldAmountFen += order.repeat() ? fen : 0;
    }

    /** Each buyer once. */
    public int buyers() {
        return buyers;
    }

    /** Those of them who had paid in the shop before. */
    public int oldBuyers() {
        return oldBuyers;
    }

    public int newBuyers() {
        return buyers - oldBuyers;
    }

    public int quantity() {
        return quantity;
    }

    public int orders() {
        return orders;
    }

    public long amountFen() {
        return amountFen;
    }

    public long oldAmountFen() {
        return oldAmountFen;
    }
}
