package io.zhanggui.stats.customer;

import io.zhanggui.stats.Estimate;
import java.util.List;

/**
 * A customer's purchases in short.
 *
 * @param repeatPurchases x: purchases after the first
 * @param recency t_x: time from the first purchase to the last, 0 without repeat purchases
 * @param age T: time from the first purchase to the end of the observation
 * @param meanRepeatValue mean value of the repeat purchases, 0 without any
 */
public record CustomerHistory(
        String customer, long repeatPurchases, double recency, double age, double meanRepeatValue) {

    /** The histories of these customers, identical ones counted once. */
    public static Estimate<Histories> histories(List<CustomerHistory> customers) {
        return Histories.of(
                customers.stream().mapToDouble(CustomerHistory::repeatPurchases).toArray(),
                customers.stream().mapToDouble(CustomerHistory::recency).toArray(),
                customers.stream().mapToDouble(CustomerHistory::age).toArray());
    }
}
