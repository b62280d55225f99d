package io.zhanggui.warehouse;

import java.time.YearMonth;

/**
 * How many buyers of one first month paid in another.
 *
 * @param first month of their first paid order of all that are known
 * @param month the month they paid in, the same or a later one
 */
public record BuyerMonths(YearMonth first, YearMonth month, long buyers) {}
