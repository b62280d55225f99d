package io.zhanggui.stats.customer;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who of each month's new customers came back, month by month.
 *
 * <p>Ages are calendar months: age 0 is the month of the first purchase, where all are active by definition. A month that
 * was not over at the end of the observation is unknown, not zero; so is everything after it. All rows have as many ages
 * as the oldest cohort.
 *
 * <p>Example: first bought in January, again in March, with the end on March 20: ages 0 and 1 are known (1 and 0 active),
 * age 2 is not.
 */
public final class Cohorts {

    private static final int MOST_MONTHS = 1200;

    private final Map<String, Set<YearMonth>> months = new HashMap<>();

    public void add(String customer, LocalDate day) {
        months.computeIfAbsent(customer, id -> new HashSet<>()).add(YearMonth.from(day));
    }

    /**
     * One row per month with new customers, oldest first.
     *
     * @param end the last day of the observation, which is wholly seen; purchases in later months are not looked at
     * @return a doubt where there is no purchase up to the end, or the first lies more than 100 years before it
     */
    public Estimate<List<CohortRow>> retention(LocalDate end) {
        YearMonth last = YearMonth.from(end);
        TreeMap<YearMonth, long[]> active = new TreeMap<>();
        for (Set<YearMonth> bought : months.values()) {
            List<YearMonth> seen = bought.stream()
                    .filter(month -> !month.isAfter(last))
                    .sorted()
                    .toList();
            if (!seen.isEmpty() && between(seen.getFirst(), last) > MOST_MONTHS) {
                return tooOld(seen.getFirst(), end);
            }
            for (YearMonth month : seen) {
                long[] counts = active.computeIfAbsent(seen.getFirst(), first -> new long[between(first, last) + 1]);
                counts[between(seen.getFirst(), month)]++;
            }
        }
        return rows(active, end);
    }

    /**
     * The same from customers that were counted elsewhere.
     *
     * @param counts each pair of months at most once
     * @return a doubt where there is none up to the end, or the first month lies more than 100 years before it
     */
    public static Estimate<List<CohortRow>> ofCounts(List<CohortCount> counts, LocalDate end) {
        YearMonth last = YearMonth.from(end);
        TreeMap<YearMonth, long[]> active = new TreeMap<>();
        for (CohortCount count : counts) {
            if (between(count.first(), last) > MOST_MONTHS) {
                return tooOld(count.first(), end);
            }
            if (!count.month().isAfter(last)) {
                long[] row = active.computeIfAbsent(count.first(), first -> new long[between(first, last) + 1]);
                row[between(count.first(), count.month())] += count.customers();
            }
        }
        return rows(active, end);
    }

    private static Estimate<List<CohortRow>> rows(TreeMap<YearMonth, long[]> active, LocalDate end) {
        if (active.isEmpty()) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "%s 及以前没有任何购买。".formatted(end),
                    "There is no purchase up to %s.".formatted(end));
        }
        YearMonth last = YearMonth.from(end);
        YearMonth known = end.equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
        int ages = between(active.firstKey(), last) + 1;
        List<CohortRow> rows = new ArrayList<>();
        active.forEach((month, counts) -> rows.add(row(month, counts, known, ages)));
        return Estimate.of(rows);
    }

    private static Estimate<List<CohortRow>> tooOld(YearMonth first, LocalDate end) {
        return Estimate.none(
                Reason.OUT_OF_DOMAIN,
                "最早的购买在 %s，距 %s 超过 100 年；请检查日期。".formatted(first, end),
                "The first purchase is in %s, more than 100 years before %s; check the dates.".formatted(first, end));
    }

    private static CohortRow row(YearMonth month, long[] counts, YearMonth known, int ages) {
        List<OptionalLong> active = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            boolean over = !month.plusMonths(age).isAfter(known);
            active.add(over ? OptionalLong.of(counts[age]) : OptionalLong.empty());
        }
        return new CohortRow(month, counts[0], !month.isAfter(known), active);
    }

    private static int between(YearMonth from, YearMonth to) {
        return (int) Math.clamp(ChronoUnit.MONTHS.between(from, to), -1, MOST_MONTHS + 1);
    }
}
