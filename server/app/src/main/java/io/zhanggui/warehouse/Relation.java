package io.zhanggui.warehouse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What questions may be asked of: facts in force, joined where one fact alone would mislead. Each is an SQL file
 * {@code relations/<name>.sql} that says its grain and its columns.
 */
public enum Relation {
    /** One order, with the refunds that the refund export knows of, else those of its own column. */
    ORDERS("province city status courier device", FactKind.ORDER, FactKind.REFUND),
    /** One refund that was paid out. */
    REFUND_EVENTS("province", FactKind.REFUND, FactKind.ORDER),
    /** One line of an order, with the item it was matched to, else {@code unmatched}. */
    ORDER_LINES("code item_id", FactKind.ORDER_LINE, FactKind.ORDER, FactKind.ITEM_MATCH),
    /** One paid line that was not wholly refunded, with its cost where the master data says it. */
    COSTED_LINES("code item_id", FactKind.ORDER_LINE, FactKind.ITEM_MATCH, FactKind.ITEM_MASTER),
    /** One statement of an item's title and code, by a report or by the master data. */
    ITEMS("item_id title code", FactKind.ITEM_PERIOD, FactKind.ITEM_MASTER),
    /** One confirmed match of a code and a title. */
    ITEM_MATCHES("item_id code title", FactKind.ITEM_MATCH),
    /** One buyer on one day on which he paid, with his purchases before and after. */
    PURCHASES("province city", FactKind.ORDER, FactKind.REFUND),
    /** One refund case, whatever came of it. */
    REFUND_CASES("status reason stage responsible goods_state", FactKind.REFUND),
    /** One fee rate of the shop that was valid when an order was paid. */
    ORDER_FEES("fee", FactKind.ORDER, FactKind.REFUND, FactKind.FEE_RATE),
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
    SOURCE_DAYS("item_id source1 source2 source3 device reach", FactKind.SOURCE_PERIOD),
    /** One 淘宝客 commission. */
    TAOKE_SETTLEMENTS("plan item_id promoter", FactKind.TAOKE_SETTLEMENT),
    /** One commission that comes back after a refund. */
    TAOKE_REFUNDS("status", FactKind.TAOKE_REFUND),
    /** One review. */
    REVIEWS("item_id rating variant", FactKind.REVIEW),
    /** One campaign on one day. */
    CAMPAIGN_DAYS("campaign_id", FactKind.CAMPAIGN_DAY),
    /** One movement on an account. */
    LEDGER_ENTRIES("account type status", FactKind.LEDGER_ENTRY),
    /** One report of the whole service team, of a day or of several. */
    SERVICE_REPORTS("", FactKind.SERVICE_PERIOD),
    /** One report of one service account, of a day or of several. */
    AGENT_REPORTS("agent", FactKind.AGENT_PERIOD),
    /** The stock of one SKU at the end of a day. */
    STOCK_DAYS("item_id sku_id", FactKind.STOCK_DAY),
    /** One figure typed by people. */
    TYPED_FIGURES("figure", FactKind.TYPED_FIGURE);

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

    /** The columns that measures and their conditions may use, with what they hold. */
    public Map<String, ColumnType> columns() {
        return RelationColumns.of(this);
    }

    /** All kinds it reads. */
    public Set<FactKind> reads() {
        return reads;
    }

    /** A day is known to it when one of these kinds knows the day. */
    public Set<FactKind> coveredBy() {
        return this == REFUND_EVENTS ? reads : Set.of(leading);
    }

    /**
     * Whether its rows are reports of one day or of several in the columns {@code from_day} and {@code to_day}. Such a
     * row answers a question only where it lies in the period as a whole.
     */
    public boolean isRanged() {
        return this == SERVICE_REPORTS || this == AGENT_REPORTS;
    }

    /**
     * Whether a known day without a row means that nothing happened. What people type, and reports of several days, may
     * be silent about a day that was busy.
     */
    public boolean isSilentOnlyOfNothing() {
        return !isRanged() && this != TYPED_FIGURES && this != ORDER_FEES;
    }

    /** The file's name without folder. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
