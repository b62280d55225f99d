package io.zhanggui.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of facts, each a table of the store: what identifies a fact and what it says. A column's unit is in its
 * type (money in fen, moments in Beijing time, ratios as 0.1015 for 10.15 %).
 */
public enum FactKind {
    /** An order as an order export states it. {@code paid} is gross, {@code kept} is net of refunds. */
    ORDER("order_no:text", """
            status:text state_rank:whole created_at:moment paid_at:moment shipped_at:moment confirmed_at:moment \
            buyer:person goods_due:money postage_due:money total:money paid:money kept:money refund:money \
            settled:money province:text city:text title:text items:whole kinds:whole courier:text \
            close_reason:text mobile:flag presale:flag"""),

    /** A line of an order. {@code line_no} is the sub-order id, or a place among like lines where there is none. */
    ORDER_LINE("order_no:text line_no:text", """
            line_rank:whole status:text state_rank:whole title:text code:text outer_code:text attributes:text \
            unit_price:money quantity:whole due:money kept:money refund:money refund_status:text created_at:moment \
            paid_at:moment"""),

    /** A refund case. */
    REFUND("refund_no:text", """
            order_no:text status:text state_rank:whole applied_at:moment done_at:moment paid_at:moment amount:money \
            order_kept:money goods_back:flag goods_state:text reason:text stage:text whole_order:flag responsible:text \
            title:text code:text buyer:person fast:flag timeout_at:moment"""),

    /** What 生意参谋 reports of one item in one period (a day unless the report is of several). */
    ITEM_PERIOD("item_id:text from_day:day to_day:day device:text", """
            title:text code:text item_state:text visitors:whole views:whole dwell_seconds:decimal bounce_rate:decimal \
            fav_users:whole cart_users:whole cart_quantity:whole order_buyers:whole order_quantity:whole \
            order_amount:money order_rate:decimal pay_buyers:whole pay_quantity:whole pay_amount:money \
            pay_rate:decimal new_buyers:whole old_buyers:whole old_amount:money juhuasuan_amount:money \
            visitor_value:money refund_amount:money score:decimal search_rate:decimal search_visitors:whole \
            search_buyers:whole"""),

    /** What 生意参谋 reports of all items of the shop together on one day (商品-宏观监控). */
    SHOP_PERIOD("from_day:day to_day:day device:text", """
            visitors:whole views:whole detail_visitors:whole dwell_seconds:decimal bounce_rate:decimal \
            fav_users:whole cart_users:whole cart_quantity:whole order_buyers:whole order_quantity:whole \
            order_amount:money order_rate:decimal fav_rate:decimal cart_rate:decimal pay_buyers:whole \
            pay_quantity:whole pay_amount:money instalment_amount:money pay_rate:decimal new_buyers:whole \
            old_buyers:whole old_amount:money refund_amount:money items_paid:whole items_visited:whole \
            basket:money"""),

    /** Visitors of an item by source. Visitors of sources overlap and never add up. */
    SOURCE_PERIOD(
            "item_id:text from_day:day to_day:day device:text source1:text source2:text source3:text source4:text",
            """
            visitors:whole views:whole fav_users:whole cart_users:whole order_buyers:whole pay_buyers:whole \
            pay_quantity:whole pay_amount:money pay_rate:decimal order_rate:decimal basket:money view_share:decimal \
            jumped_inside:whole left_shop:whole"""),

    /** A search word that led visitors to the shop. */
    KEYWORD_PERIOD("from_day:day to_day:day keyword:text", """
            visitors:whole fav_users:whole cart_users:whole pay_buyers:whole pay_quantity:whole pay_amount:money \
            pay_rate:decimal basket:money visitor_value:money"""),

    /** A review. Its text is not kept until a feature needs it; {@code text_key} tells two apart. */
    REVIEW("item_id:text sku_id:text reviewed_at:moment reviewer:person text_key:text", """
            variant:text rating:text length:whole appended_at:moment appended_length:whole"""),

    /** A live session. */
    LIVE_SESSION("session_id:text", """
            title:text started_at:moment views:whole viewers:whole new_fans:whole fan_rate:decimal \
            click_users:whole clicks:whole click_rate:decimal cart_users:whole cart_quantity:whole pay_rate:decimal \
            pay_buyers:whole pay_quantity:whole pay_orders:whole pay_amount:money help_rate:decimal"""),

    /** A campaign on one day. */
    CAMPAIGN_DAY("campaign_id:text day:day", """
            pay_amount:money pay_quantity:whole basket:money pay_buyers:whole visitors:whole pay_rate:decimal \
            item_pay_amount:money item_pay_quantity:whole item_pay_buyers:whole item_visitors:whole \
            refund_asked:money"""),

    /**
     * Paid promotion on one day. Levels (account, plan, item, unit, creative) each hold the whole spend, and
     * results of different windows differ: neither is ever added to the other (invariant 10).
     */
    AD_DAY(
            "day:day product:text level:text scene_id:text plan_id:text subject_id:text creative_id:text model:text attribution:text conversion_window:text",
            """
            scene:text plan:text subject_type:text subject:text creative:text impressions:whole clicks:whole \
            spend:money fav_items:whole fav_shop:whole carts:whole direct_carts:whole indirect_carts:whole \
            presale_amount:money presale_orders:whole amount:money direct_amount:money indirect_amount:money \
            orders:whole direct_orders:whole indirect_orders:whole guided_visits:whole guided_visitors:whole \
            new_buyers:whole buyers:whole reported_roi:decimal reported_ctr:decimal"""),

    /** A commission that 淘宝客 took. */
    TAOKE_SETTLEMENT("suborder_no:text settled_at:moment", """
            order_no:text confirmed_at:moment charged_at:moment created_at:moment plan:text item_id:text title:text \
            price:money quantity:whole rate:decimal commission:money service_rate:decimal service_fee:money \
            promoter:text leader:text unpaid_presale:flag"""),

    /** A commission that comes back after a refund. */
    TAOKE_REFUND("suborder_no:text refund_created_at:moment", """
            order_no:text title:text amount:money fee_back:money commission_back:money status:text \
            settled_at:moment refund_done_at:moment"""),

    /** A movement on an account: the shop's Alipay, a personal Alipay, or the deposit. */
    LEDGER_ENTRY("account:text entry_no:text", """
            business_no:text order_no:text booked_at:moment type:text income:money expense:money neutral:money balance:money \
            channel:text status:text fee:money refund:money title:text counterparty:person"""),

    /** What 生意参谋 reports of the whole service team in one period. */
    SERVICE_PERIOD("from_day:day to_day:day", """
            sales:money buyers:whole sales_share:decimal basket:money refund_amount:money net_sales:money \
            asked:whole served:whole ask_pay_rate:decimal reply_seconds:decimal satisfaction:decimal \
            reply_rate:decimal refund_only_hours:decimal return_hours:decimal platform_help_rate:decimal \
            platform_fault_rate:decimal"""),

    /** What 生意参谋 reports of one service account in one period. */
    AGENT_PERIOD("agent:text from_day:day to_day:day", """
            asked:whole served:whole inquirers:whole order_buyers:whole order_amount:money buyers:whole sales:money \
            quantity:whole orders:whole sales_share:decimal refund_amount:money net_sales:money"""),

    /** The shop's DSR on a day. */
    DSR("day:day", """
            logistics:decimal description:decimal attitude:decimal stars:decimal category:text shop_type:text"""),

    /** An event of a behaviour file. It has no id: identified by its columns and its occurrence in the file. */
    BEHAVIOUR("", "person:person item_id:whole category_id:whole action:text happened_at:moment"),

    /** Master data of an item, valid from a day (template workbook). */
    ITEM_MASTER("item_id:text sku_id:text valid_from:day", """
            code:text title:text category:text role:text list_price:money unit_cost:money"""),

    /** A fee rate of the shop, valid from a day (template workbook). */
    FEE_RATE("fee:text valid_from:day", "rate:decimal"),

    /** Stock of an SKU at the end of a day (template workbook). */
    STOCK_DAY("item_id:text sku_id:text day:day", "quantity:whole reserved:whole"),

    /** Which item the lines of a seller's code and title are of, as a person confirmed it. */
    ITEM_MATCH("code:text title:text", "item_id:text matched_at:moment"),

    /**
     * A figure of a day, or of several, that no export holds, typed by people with its source (template workbook);
     * {@code to_day} is the day after the last.
     */
    TYPED_FIGURE("figure:text day:day to_day:day", "value:decimal source:text");

    private final List<FactColumn> key;
    private final List<FactColumn> columns;

    FactKind(String key, String payload) {
        this.key = parse(key);
        List<FactColumn> all = new ArrayList<>(this.key);
        all.addAll(parse(payload));
        this.columns = List.copyOf(all);
    }

    /** The table's name, {@code fact_order} for {@link #ORDER}. */
    public String table() {
        return "fact_" + name().toLowerCase(Locale.ROOT);
    }

    /** The columns that identify a fact within its shop; empty for events, which have no id. */
    public List<FactColumn> key() {
        return key;
    }

    /** All columns, key first. */
    public List<FactColumn> columns() {
        return columns;
    }

    /**
     * The key column that may hold a description instead of an id: a text that begins with {@code ~}. Rows of one file
     * that are described alike are told apart by their occurrence, which the store adds.
     */
    public Optional<FactColumn> describedKey() {
        return switch (this) {
            case ORDER_LINE -> Optional.of(new FactColumn("line_no", ColumnType.TEXT));
            case LEDGER_ENTRY -> Optional.of(new FactColumn("entry_no", ColumnType.TEXT));
            default -> Optional.empty();
        };
    }

    /** Whether a row may speak of several days at once, all of which it makes known. */
    public boolean speaksOfSeveralDays() {
        return this == SERVICE_PERIOD || this == AGENT_PERIOD || this == TYPED_FIGURE;
    }

    /** The place of a column, or empty where the kind has none of that name. */
    public Optional<Integer> findColumn(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static List<FactColumn> parse(String spec) {
        List<FactColumn> found = new ArrayList<>();
        for (String word : spec.trim().split("\\s+")) {
            if (!word.isEmpty()) {
                int colon = word.indexOf(':');
                ColumnType type = ColumnType.valueOf(word.substring(colon + 1).toUpperCase(Locale.ROOT));
                found.add(new FactColumn(word.substring(0, colon), type));
            }
        }
        return List.copyOf(found);
    }
}
