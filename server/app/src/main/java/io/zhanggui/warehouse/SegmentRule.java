package io.zhanggui.warehouse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which paid orders belong to a segment of buyers: those that meet all conditions. Its buyers are those with one such
 * order or more.
 */
public record SegmentRule(List<Condition> conditions) {

    public SegmentRule {
        conditions = List.copyOf(conditions);
    }

    /** What a condition looks at. */
    public enum Field {
        /** The province of the delivery address, by how its name begins. */
        PROVINCE(false),
        /** The city, by how its name begins. */
        CITY(false),
        /** A category that the master data gives an item of the order, exactly. */
        CATEGORY(false),
        /** Whether the order is of a {@code new} or {@code old} buyer. */
        BUYER_KIND(false),
        /** The hour of payment, 0 to 23. */
        HOUR(true),
        /** The weekday of payment, 1 for Monday to 7. */
        WEEKDAY(true),
        /** Yuan paid for the order. */
        ORDER_VALUE(true),
        /** Pieces in the order. */
        PIECES(true),
        /** Paid orders of the buyer up to the period's end, this one included. */
        ORDERS_SO_FAR(true);

        private final boolean ranged;

        Field(boolean ranged) {
            this.ranged = ranged;
        }

        /** Whether it is tested by a range of numbers, not by a list of words. */
        public boolean ranged() {
            return ranged;
        }
    }

    /**
     * One condition.
     *
     * @param values any of these, where the field is not ranged
     * @param from the lowest number, where it is ranged; null for no bound
     * @param below the lowest number above; null for no bound. Hours from 22 below 2 pass midnight.
     */
    public record Condition(
            Field field,
            List<String> values,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) {

        public Condition {
            values = List.copyOf(values);
            if (field.ranged() ? from == null && below == null : values.isEmpty()) {
                throw new IllegalArgumentException(field + " needs " + (field.ranged() ? "a bound" : "a value"));
            }
        }
    }
}
