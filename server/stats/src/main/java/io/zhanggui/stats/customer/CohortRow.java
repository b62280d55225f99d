package io.zhanggui.stats.customer;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The customers whose first purchase fell into one month.
 *
 * @param complete whether the month itself was over at the end of the observation
 * @param active place k: how many of them bought k months later; empty where that month was not yet over
 */
public record CohortRow(YearMonth month, long customers, boolean complete, List<OptionalLong> active) {

    public CohortRow {
        active = List.copyOf(active);
    }

    /** The share who bought k months later; empty where it cannot be known yet, which is not zero. */
    public OptionalDouble retention(int age) {
        if (age >= active.size() || active.get(age).isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) active.get(age).getAsLong() / customers);
    }
}
