package io.zhanggui.connect.formats;

/** What follows from, or must hold within, one row. Only rules that hold in the real files. */
public enum RowRule {
    /**
     * Fills {@code paid} and {@code refund}: 买家实际支付金额 is what the seller keeps, and with 退款金额 it makes up
     * 总金额 in every paid row of the real file. So paid = kept + refund where there is a refund column, else total;
     * refund = paid − kept where there is none; nothing is paid without a payment time.
     */
    ORDER_MONEY,
    /** Nothing is kept or refunded without a payment time. */
    MONEY_NEEDS_PAYMENT,
    /** No more is kept than the order's total. */
    KEPT_WITHIN_TOTAL,
    /** 交易关闭 before a payment is {@code TRADE_CLOSED_BY_TAOBAO}. */
    CLOSED_BY_PAYMENT,
    /** A level, or a number of different people, is of one day; only a sum or a price can be of several. */
    FIGURES_OF_A_DAY,
    /**
     * Rows have no id of their own: {@code line_no} becomes a hash of the line's columns, and whoever loads the file
     * adds the occurrence of equal ones.
     */
    LINE_HASH,
    /** An account statement without ids: {@code entry_no} becomes a hash of the entry's columns. */
    ENTRY_HASH
}
