package io.zhanggui.stats.cause;

import java.util.Locale;

/** What kind of thing moved the money. */
public enum CauseKind {
    /** A festival is felt in one of the periods and not, or elsewhere, in the other. */
    FESTIVAL,
    /** More or fewer visitors by one channel. */
    CHANNEL_TRAFFIC,
    /** More or fewer visitors by paid channels, and the spend moved with them. */
    AD_BUDGET,
    /** More or fewer visitors of one item. */
    ITEM_TRAFFIC,
    /** An item that nobody visits any more, or nobody visited before: taken off or put on sale. */
    ITEM_LISTING,
    /** More or fewer visitors everywhere. */
    SHOP_TRAFFIC,
    ITEM_CONVERSION,
    CHANNEL_CONVERSION,
    SHOP_CONVERSION,
    /** An item that is visited and for days not sold at all. */
    STOCK_OUT,
    /** The price of a piece, with what it did to conversion. */
    PRICE,
    /** One order far larger than any usual one. */
    BIG_BUYER,
    /** Pieces a buyer takes, or which of them. */
    BASKET,
    /** The share of the paid amount that was paid back. */
    REFUNDS,
    /** The share of the kept amount that costs leave. */
    COSTS;

    /** The word for programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
