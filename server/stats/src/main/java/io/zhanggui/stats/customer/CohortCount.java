package io.zhanggui.stats.customer;

import java.time.YearMonth;

/**
 * Customers whose first purchase fell into one month and who bought in another.
 *
 * @param month the same month or a later one
 */
public record CohortCount(YearMonth first, YearMonth month, long customers) {

    public CohortCount {
        if (month.isBefore(first) || customers < 0) {
            throw new IllegalArgumentException(customers + " customers of " + first + " in " + month);
        }
    }
}
