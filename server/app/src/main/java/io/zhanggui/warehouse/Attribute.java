package io.zhanggui.warehouse;

import java.util.Locale;
import java.util.Set;

/**
 * A property of rows that their relation does not hold itself. It is looked up where a question asks for it, by an SQL
 * file {@code relations/attributes/<name>.sql} whose grain is one key, its value and the days it holds for; or worked
 * out from columns the relation has.
 */
public enum Attribute {
    /** What an item is for: 引流, 主推, 活动, 利润, as the item master data says for the day. */
    ROLE(FactKind.ITEM_MASTER),
    /** An item's category, as the item master data says for the day. */
    CATEGORY(FactKind.ITEM_MASTER),
    /**
     * Whether the buyer's first paid order lies in the period asked for, or in the piece of it that an answer is of, or
     * before it: {@code new} or {@code old}.
     */
    BUYER_KIND(FactKind.ORDER),
    /** What was paid, in yuan from–to: of an order in all, of a line for one piece. */
    PRICE_BAND;

    private final Set<FactKind> reads;

    Attribute(FactKind... reads) {
        this.reads = Set.of(reads);
    }

    /** The kinds of facts it is looked up in; none where it is worked out. */
    public Set<FactKind> reads() {
        return reads;
    }

    /** Whether rows of the relation have it. */
    public boolean isOf(Relation relation) {
        return switch (this) {
            case ROLE, CATEGORY ->
                relation.splits().contains("item_id") && !relation.reads().contains(FactKind.ITEM_MATCH)
                        || relation == Relation.ORDER_LINES
                        || relation == Relation.COSTED_LINES;
            case BUYER_KIND, PRICE_BAND -> relation == Relation.ORDERS || relation == Relation.ORDER_LINES;
        };
    }

    /** The file's name without folder. */
    public String file() {
        return column() + ".sql";
    }

    /** What questions call it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
