package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days, weeks, months, quarters and years: pieces of time that are days one after another. */
final class Buckets {

    private Buckets() {}

    /** Whether the dimension's values are such pieces; an hour and a weekday are not. */
    static boolean isBucket(Dimension dimension) {
        return dimension.ofTime() && dimension != Dimension.HOUR && dimension != Dimension.WEEKDAY;
    }

    /** The days of a piece that lie in the period; empty where none does. */
    static Optional<Period> within(Dimension dimension, LocalDate day, Period asked) {
        LocalDate start = start(dimension, day);
        LocalDate end = end(dimension, start);
        LocalDate from = start.isBefore(asked.from()) ? asked.from() : start;
        LocalDate to = end.isAfter(asked.to()) ? asked.to() : end;
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    private static LocalDate start(Dimension dimension, LocalDate day) {
        return switch (dimension) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static LocalDate end(Dimension dimension, LocalDate start) {
        return switch (dimension) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
            default -> start.plusDays(1);
        };
    }
}
