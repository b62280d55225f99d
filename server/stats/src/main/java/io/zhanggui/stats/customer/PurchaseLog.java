package io.zhanggui.stats.customer;

import io.zhanggui.stats.numeric.CompensatedSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns transactions into purchase histories.
 *
 * <p>Conventions, those of the published CDNOW figures: all of a customer's transactions of one day are one purchase, its
 * amounts added up; x counts the days with a purchase after the first; t_x and T run in days from the first purchase,
 * divided by the length of the unit; transactions after the end are not looked at, and customers whose first purchase is
 * after it do not appear; the mean repeat value leaves the first purchase out.
 *
 * <p>Example: purchases on days 0 (10), 7 (20 + 5) and 21 (15), with the end on day 28 and weeks as unit, are x = 2, t_x =
 * 3, T = 4 with a mean repeat value of 20.
 */
public final class PurchaseLog {

    private final Map<String, TreeMap<Long, CompensatedSum>> days = new TreeMap<>();

    /**
     * One transaction.
     *
     * @param amount what was paid; finite
     * @throws IllegalArgumentException where the amount is NaN or infinite
     */
    public void add(String customer, LocalDate day, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("amount " + amount + " of " + customer);
        }
        days.computeIfAbsent(customer, id -> new TreeMap<>())
                .computeIfAbsent(day.toEpochDay(), date -> new CompensatedSum())
                .add(amount);
    }

    /**
     * One history per customer, in the order of their ids.
     *
     * @param end last day that is looked at
     * @param daysPerUnit 1 for days, 7 for weeks
     */
    public List<CustomerHistory> histories(LocalDate end, double daysPerUnit) {
        PurchaseModel.requirePositive(daysPerUnit);
        List<CustomerHistory> histories = new ArrayList<>();
        days.forEach((customer, purchases) -> {
            Map<Long, CompensatedSum> seen = purchases.headMap(end.toEpochDay(), true);
            if (!seen.isEmpty()) {
                histories.add(history(customer, new TreeMap<>(seen), end.toEpochDay(), daysPerUnit));
            }
        });
        return histories;
    }

    private static CustomerHistory history(
            String customer, TreeMap<Long, CompensatedSum> purchases, long end, double daysPerUnit) {
        long first = purchases.firstKey();
        CompensatedSum repeat = new CompensatedSum();
        purchases.tailMap(first, false).values().forEach(amount -> repeat.add(amount.value()));
        int x = purchases.size() - 1;
        return new CustomerHistory(
                customer,
                x,
                (purchases.lastKey() - first) / daysPerUnit,
                (end - first) / daysPerUnit,
                x == 0 ? 0 : repeat.value() / x);
    }
}
