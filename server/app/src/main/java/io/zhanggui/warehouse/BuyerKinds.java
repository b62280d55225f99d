package io.zhanggui.warehouse;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What new and old buyers did. A buyer is new in a span where their first paid order of all that are known lies in it.
 *
 * @param whole of the whole period, new being new in the period
 * @param months of each month up to the period's end, new being new in that month; the oldest first
 */
public record BuyerKinds(List<Row> whole, List<Row> months) {

    /** Whether buyers are known, and for how long. */
    public enum Kind {
        NEW,
        OLD,
        /** The order says no buyer. */
        UNKNOWN
    }

    /**
     * Paid orders of one kind.
     *
     * @param month null for the whole period
     * @param buyers different buyers; 0 for {@link Kind#UNKNOWN}
     * @param paidFen gross
     * @param keptFen less refunds
     */
    public record Row(@Nullable YearMonth month, Kind kind, long orders, long buyers, long paidFen, long keptFen) {}
}
