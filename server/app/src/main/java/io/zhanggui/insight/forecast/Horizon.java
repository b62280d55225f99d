package io.zhanggui.insight.forecast;

import io.zhanggui.stats.forecast.daily.DailyOutlook;
import io.zhanggui.stats.forecast.hierarchy.Hierarchy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days to come and the calendar months in them.
 *
 * @param first the first day to come
 */
record Horizon(LocalDate first, int days) {

    /** Days of one month, numbered from 0 in the horizon; half open. */
    record MonthDays(YearMonth month, int from, int to) {}

    static Horizon of(DailyOutlook outlook) {
        return new Horizon(outlook.days().getFirst().date(), outlook.days().size());
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    LocalDate last() {
        return day(days - 1);
    }

    /** The number of a day, outside 0 … days − 1 where it is not in the horizon. */
    int number(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    List<MonthDays> months() {
        List<MonthDays> months = new ArrayList<>();
        int from = 0;
        while (from < days) {
            YearMonth month = YearMonth.from(day(from));
            int to = Math.min(days, number(month.atEndOfMonth()) + 1);
            months.add(new MonthDays(month, from, to));
            from = to;
        }
        return months;
    }

    static double sum(DailyOutlook outlook, int from, int to) {
        return outlook.days().subList(from, to).stream()
                .mapToDouble(DailyOutlook.Day::mean)
                .sum();
    }

    /** The whole as node 0, then its months, then each month's parts. */
    Hierarchy hierarchy(int parts) {
        int months = months().size();
        int[] parents = new int[1 + months + months * parts];
        parents[0] = -1;
        IntStream.range(0, months * parts).forEach(leaf -> parents[1 + months + leaf] = 1 + leaf / parts);
        return Hierarchy.of(parents);
    }
}
