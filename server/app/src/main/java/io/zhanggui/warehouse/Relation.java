package io.zhanggui.warehouse;

import java.util.Locale;
import java.util.Set;

/**
 * What questions may be asked of: facts in force, joined where one fact alone would mislead. Each is an SQL file
 * {@code relations/<name>.sql} that says its grain and its columns.
 */
public enum Relation {
    /** One order, with the refunds that the refund export knows of, else those of its own column. */
    ORDERS(FactKind.ORDER, FactKind.REFUND),
    /** One refund that was paid out. */
    REFUND_EVENTS(FactKind.REFUND, FactKind.ORDER),
    /** One line of an order. */
    ORDER_LINES(FactKind.ORDER_LINE),
    /** One item on one day, as 生意参谋 reports it. */
    ITEM_DAYS(FactKind.ITEM_PERIOD),
    /** All items of a shop on one day, as 生意参谋 reports them. */
    SHOP_DAYS(FactKind.SHOP_PERIOD),
    /** One advertising product on one day, at its most complete level only. */
    AD_DAYS(FactKind.AD_DAY),
    /** The shop's scores on one day. */
    DSR_DAYS(FactKind.DSR),
    /** One behaviour event. */
    BEHAVIOURS(FactKind.BEHAVIOUR),
    /** One live session. */
    LIVE_SESSIONS(FactKind.LIVE_SESSION),
    /** One search word on one day. */
    KEYWORD_DAYS(FactKind.KEYWORD_PERIOD),
    /** One traffic source of one item on one day. */
    SOURCE_DAYS(FactKind.SOURCE_PERIOD),
    /** One 淘宝客 commission. */
    TAOKE_SETTLEMENTS(FactKind.TAOKE_SETTLEMENT);

    private final Set<FactKind> reads;

    Relation(FactKind first, FactKind... more) {
        this.reads = Set.copyOf(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.stream.Stream.of(more))
                        .toList());
        this.leading = first;
    }

    private final FactKind leading;

    /** The kind whose coverage decides which days are known. */
    public FactKind leading() {
        return leading;
    }

    /** All kinds it reads. */
    public Set<FactKind> reads() {
        return reads;
    }

    /** The file's name without folder. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
