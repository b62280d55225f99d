package io.zhanggui.warehouse;

import java.time.YearMonth;

/**
 * How many buyers of one first month bought in another.
 *
 * @param first month of their first purchase in the period
 * @param month the month they bought in, the same or a later one
 */
public record BuyerMonths(YearMonth first, YearMonth month, long buyers) {}
