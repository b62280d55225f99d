package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.stats.numeric.LargestRemainder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * A plan's months by day. Where days add up, a month is split by the shape's weights in its smallest unit, by largest
 * remainders, so that its days sum to it exactly; else each day stands at the month's level.
 */
public final class DayTargets {

    private DayTargets() {}

    /**
     * @param weight of a day, finite and not negative; a month without any weight is spread evenly
     * @return empty where the metric is counted once a month
     */
    public static SortedMap<LocalDate, BigDecimal> of(
            TargetPlan plan, Addition addition, ToDoubleFunction<LocalDate> weight) {
        SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();
        plan.months().forEach((month, amount) -> {
            switch (addition.basis()) {
                case DAYS -> spread(month, amount, addition.decimals(), weight, days);
                case LEVEL ->
                    month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(day -> days.put(day, amount));
                case MONTH -> {}
            }
        });
        return days;
    }

    private static void spread(
            YearMonth month,
            BigDecimal amount,
            int decimals,
            ToDoubleFunction<LocalDate> weight,
            SortedMap<LocalDate, BigDecimal> days) {
        double[] weights = new double[month.lengthOfMonth()];
        Arrays.setAll(weights, day -> weight.applyAsDouble(month.atDay(day + 1)));
        if (Arrays.stream(weights).allMatch(one -> one == 0)) {
            Arrays.fill(weights, 1);
        }
        long units = amount.movePointRight(decimals).longValueExact();
        long[] parts = LargestRemainder.split(units, weights);
        for (int day = 0; day < parts.length; day++) {
            days.put(month.atDay(day + 1), BigDecimal.valueOf(parts[day], decimals));
        }
    }
}
