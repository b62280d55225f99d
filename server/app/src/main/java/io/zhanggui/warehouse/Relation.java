package io.zhanggui.warehouse;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What questions may be asked of: facts in force, joined where one fact alone would mislead. Each is an SQL file
 * {@code relations/<name>.sql} that says its grain and its columns.
 */
public enum Relation {
    /** One order, with the refunds that the refund export knows of, else those of its own column. */
    ORDERS("province city status", FactKind.ORDER, FactKind.REFUND),
    /** One refund that was paid out. */
    REFUND_EVENTS("province", FactKind.REFUND, FactKind.ORDER),
    /** One line of an order, with the item it was matched to, else {@code unmatched}. */
    ORDER_LINES("code item_id", FactKind.ORDER_LINE, FactKind.ORDER, FactKind.ITEM_MATCH),
    /** One paid line that was not wholly refunded, with its cost where the master data says it. */
    COSTED_LINES("code", FactKind.ORDER_LINE, FactKind.ITEM_MATCH, FactKind.ITEM_MASTER),
    /** One statement of an item's title and code, by a report or by the master data. */
    ITEMS("item_id title code", FactKind.ITEM_PERIOD, FactKind.ITEM_MASTER),
    /** One confirmed match of a code and a title. */
    ITEM_MATCHES("item_id code title", FactKind.ITEM_MATCH),
    /** One item on one day, as 生意参谋 reports it. */
    ITEM_DAYS("item_id title device", FactKind.ITEM_PERIOD),
    /** All items of a shop on one day, as 生意参谋 reports them. */
    SHOP_DAYS("device", FactKind.SHOP_PERIOD),
    /** One advertising product on one day, at its most complete level only. */
    AD_DAYS("product scene plan", FactKind.AD_DAY),
    /** The shop's scores on one day. */
    DSR_DAYS("", FactKind.DSR),
    /** One behaviour event. */
    BEHAVIOURS("item_id action", FactKind.BEHAVIOUR),
    /** One live session. */
    LIVE_SESSIONS("title", FactKind.LIVE_SESSION),
    /** One search word on one day. */
    KEYWORD_DAYS("keyword", FactKind.KEYWORD_PERIOD),
    /** One traffic source of one item on one day. */
    SOURCE_DAYS("item_id source1 source2 source3 device", FactKind.SOURCE_PERIOD),
    /** One 淘宝客 commission. */
    TAOKE_SETTLEMENTS("plan", FactKind.TAOKE_SETTLEMENT);

    private final Set<String> splits;
    private final FactKind leading;
    private final Set<FactKind> reads;

    Relation(String splits, FactKind first, FactKind... more) {
        this.splits = splits.isEmpty() ? Set.of() : Set.of(splits.split(" "));
        this.leading = first;
        this.reads = Stream.concat(Stream.of(first), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** The columns that its rows may be split by, besides shop and time. */
    public Set<String> splits() {
        return splits;
    }

    /** All kinds it reads. */
    public Set<FactKind> reads() {
        return reads;
    }

    /** A day is known to it when one of these kinds knows the day. */
    public Set<FactKind> coveredBy() {
        return this == REFUND_EVENTS ? reads : Set.of(leading);
    }

    /** The file's name without folder. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
