package io.zhanggui.insight.targets.rules;

import io.zhanggui.insight.series.DailySeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop has shown it can do, from its days' visitors, conversion and sales.
 *
 * @param bestVisitors the mean of a day in the month with the most
 * @param bestConversion of the best month
 * @param conversion of the last 90 known days
 * @param value sales per buyer of the last 90 known days, in yuan
 * @param visitors the mean of a day in them
 */
public record Ability(
        double bestVisitors,
        YearMonth bestVisitorsIn,
        double bestConversion,
        YearMonth bestConversionIn,
        double conversion,
        double value,
        double visitors) {

    private static final int RECENT = 90;
    private static final int FEWEST_DAYS = 20;

    private static final class Sums {
        double visitors;
        double buyers;
        int days;

        double daily() {
            return visitors / days;
        }

        double rate() {
            return buyers / visitors;
        }
    }

    /**
     * @param visitors of each day
     * @param conversion buyers over visitors of each day
     * @param sales in yuan
     * @return null where no month has 20 days of all three
     */
    public static @Nullable Ability of(DailySeries visitors, DailySeries conversion, DailySeries sales) {
        Map<YearMonth, Sums> months = new TreeMap<>();
        Sums recent = new Sums();
        double recentSales = 0;
        for (int i = visitors.values().length - 1; i >= 0; i--) {
            LocalDate day = visitors.day(i);
            double seen = visitors.values()[i];
            double rate = conversion.on(day);
            double sold = sales.on(day);
            if (!Double.isFinite(seen + rate + sold)) {
                continue;
            }
            add(months.computeIfAbsent(YearMonth.from(day), month -> new Sums()), seen, rate);
            if (recent.days < RECENT) {
                add(recent, seen, rate);
                recentSales += sold;
            }
        }
        months.values().removeIf(month -> month.days < FEWEST_DAYS || !(month.visitors > 0));
        return months.isEmpty() || !(recent.buyers > 0) ? null : of(months, recent, recentSales);
    }

    private static void add(Sums sums, double visitors, double rate) {
        sums.visitors += visitors;
        sums.buyers += visitors * rate;
        sums.days++;
    }

    private static Ability of(Map<YearMonth, Sums> months, Sums recent, double recentSales) {
        Map.Entry<YearMonth, Sums> most = Collections.max(
                months.entrySet(),
                Comparator.comparingDouble(month -> month.getValue().daily()));
        Map.Entry<YearMonth, Sums> best = Collections.max(
                months.entrySet(),
                Comparator.comparingDouble(month -> month.getValue().rate()));
        return new Ability(
                most.getValue().daily(),
                most.getKey(),
                best.getValue().rate(),
                best.getKey(),
                recent.rate(),
                recentSales / recent.buyers,
                recent.daily());
    }
}
