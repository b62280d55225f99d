package io.zhanggui.stats.cause;

/** What a cell's sales are the product of. */
public enum Factor {
    VISITORS,
    /** Buyers a visitor. */
    CONVERSION,
    /** Pieces a buyer. */
    PIECES,
    /** Yuan a piece. */
    PRICE
}
