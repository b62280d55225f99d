package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Ahead;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Row;
import io.zhanggui.shared.Period;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is done of some targets and what the rest will bring, of one series.
 *
 * @param past the known days
 * @param outlook of the days after them; null where the past cannot tell
 * @param months the targets of the series, in the metric's unit, without a gap between them
 * @param weight of a day within its month
 */
record Reach(
        DailySeries past,
        @Nullable DailyOutlook outlook,
        SortedMap<YearMonth, BigDecimal> months,
        ToDoubleFunction<LocalDate> weight) {

    private static final double LEVEL = 0.9;
    private static final int RECENT = 28;

    /** All months together. */
    Row year(@Nullable Long shop) {
        BigDecimal whole = months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return row(
                null,
                shop,
                months.firstKey().atDay(1),
                months.lastKey().plusMonths(1).atDay(1),
                whole);
    }

    Row month(YearMonth month, @Nullable Long shop) {
        return row(
                month, shop, month.atDay(1), month.plusMonths(1).atDay(1), Objects.requireNonNull(months.get(month)));
    }

    private Row row(@Nullable YearMonth month, @Nullable Long shop, LocalDate from, LocalDate to, BigDecimal target) {
        LocalDate end = past.period().to();
        LocalDate known = end.isBefore(from) ? from : end.isBefore(to) ? end : to;
        double done = 0;
        int missing = 0;
        double expected = 0;
        for (LocalDate day = from; day.isBefore(known); day = day.plusDays(1)) {
            double value = past.on(day);
            done += Double.isFinite(value) ? value : 0;
            missing += Double.isFinite(value) ? 0 : 1;
            expected += ofDay(day);
        }
        int left = (int) (to.toEpochDay() - known.toEpochDay());
        return new Row(
                month == null ? null : month.toString(),
                shop,
                target,
                lastYear(from, to),
                done,
                expected,
                missing,
                left,
                left == 0 ? null : Math.max(0, target.doubleValue() - done) / left,
                usualPerDay(),
                left == 0 ? null : ahead(known, to, target.doubleValue(), done));
    }

    private double ofDay(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        BigDecimal target = months.get(month);
        if (target == null) {
            return 0;
        }
        double all = new Period(month.atDay(1), month.plusMonths(1).atDay(1))
                .from()
                .datesUntil(month.plusMonths(1).atDay(1))
                .mapToDouble(weight)
                .sum();
        double share = all > 0 ? weight.applyAsDouble(day) / all : 1.0 / month.lengthOfMonth();
        return target.doubleValue() * share;
    }

    private @Nullable Double lastYear(LocalDate from, LocalDate to) {
        double sum = 0;
        for (LocalDate day = from.minusYears(1); day.isBefore(to.minusYears(1)); day = day.plusDays(1)) {
            sum += past.on(day);
        }
        return Double.isFinite(sum) ? sum : null;
    }

    private @Nullable Double usualPerDay() {
        double[] recent = Arrays.stream(past.values())
                .skip(Math.max(0, past.values().length - RECENT))
                .filter(Double::isFinite)
                .toArray();
        return recent.length == 0 ? null : Arrays.stream(recent).average().orElseThrow();
    }

    private @Nullable Ahead ahead(LocalDate known, LocalDate to, double target, double done) {
        if (outlook == null) {
            return null;
        }
        LocalDate first = outlook.days().getFirst().date();
        int from = (int) (known.toEpochDay() - first.toEpochDay());
        int end = (int) (to.toEpochDay() - first.toEpochDay());
        double mean = outlook.days().subList(from, end).stream()
                .mapToDouble(DailyOutlook.Day::mean)
                .sum();
        Interval interval = outlook.paths().sumInterval(from, end, LEVEL);
        return new Ahead(
                done + mean,
                done + interval.lower(),
                done + interval.upper(),
                outlook.paths().chanceOfAtLeast(from, end, target - done));
    }
}
