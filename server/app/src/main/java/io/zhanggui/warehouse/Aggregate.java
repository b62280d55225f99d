package io.zhanggui.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure over the rows of a relation.
 *
 * @param name what the answer calls it
 * @param function how rows become one number
 * @param column of which column; null only for {@link Function#COUNT}
 * @param where only rows that meet all of these
 */
public record Aggregate(
        String name, Function function, @Nullable String column, List<Condition> where) {

    /** How rows become one number. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        MIN,
        MAX,
        AVERAGE,
        /** The standard deviation of the rows themselves (divided by their number, not by one less). */
        DEVIATION,
        /** The value of the latest day. */
        LAST
    }

    public Aggregate {
        where = List.copyOf(where);
        if (column == null && function != Function.COUNT) {
            throw new IllegalArgumentException(name + ": " + function + " needs a column");
        }
    }

    /** Whether it depends on the days asked for, so that its values of days do not tell that of all of them. */
    public boolean isOfPeriod() {
        return where.stream().anyMatch(condition -> condition.test().isOfPeriod());
    }

    /**
     * A condition on one column.
     *
     * @param column the column
     * @param test how it is tested
     * @param value what with; null for the tests that need none
     */
    public record Condition(
            String column, Test test, @Nullable Object value) {

        /** How a column is tested. */
        public enum Test {
            EQUALS,
            DIFFERS,
            ABOVE,
            BELOW,
            KNOWN,
            UNKNOWN,
            /** A day that does not lie before the period asked for, or the piece of it that an answer is of. */
            IN_PERIOD,
            /** A day before it. */
            BEFORE_PERIOD;

            /** Whether it depends on the days asked for. */
            public boolean isOfPeriod() {
                return this == IN_PERIOD || this == BEFORE_PERIOD;
            }
        }
    }
}
