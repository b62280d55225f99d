package io.zhanggui.engagement.measure.rules;

import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Which day of last year a day is like: the same day of the same festival, else the same weekday 52 weeks earlier. Taking
 * last year's change out of this year's leaves what season and festivals do not explain.
 */
public final class Seasons {

    private static final int WEEKS = 52;

    private final SalesCalendar calendar;

    public Seasons(SalesCalendar calendar) {
        this.calendar = calendar;
    }

    /** Its like of the year before. */
    public LocalDate lastYear(LocalDate day) {
        return calendar.listOccurrences(day, day).stream()
                .min(Comparator.comparingInt(one -> Math.abs(one.offset(day))))
                .flatMap(now -> yearBefore(now).map(then -> then.plusDays(now.offset(day))))
                .orElse(day.minusWeeks(WEEKS));
    }

    private Optional<LocalDate> yearBefore(Occurrence now) {
        int year = now.date().getYear() - 1;
        return calendar.listOccurrences(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .filter(then ->
                        then.festival().equals(now.festival()) && then.date().getYear() == year)
                .map(Occurrence::date)
                .findFirst();
    }

    /** The change of the daily mean from some days to others; empty where a day of either is not known, or the first is 0. */
    public static OptionalDouble change(
            List<LocalDate> before, List<LocalDate> after, ToDoubleFunction<LocalDate> value) {
        double first = mean(before, value);
        double then = mean(after, value);
        double change = then / first - 1;
        return first > 0 && Double.isFinite(change) ? OptionalDouble.of(change) : OptionalDouble.empty();
    }

    /** This year's change with last year's taken out: twice as much where last year's was half as much again is a third more. */
    public OptionalDouble netChange(List<LocalDate> before, List<LocalDate> after, ToDoubleFunction<LocalDate> value) {
        OptionalDouble now = change(before, after, value);
        OptionalDouble then = change(
                before.stream().map(this::lastYear).toList(),
                after.stream().map(this::lastYear).toList(),
                value);
        if (now.isEmpty() || then.isEmpty() || then.getAsDouble() <= -1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((1 + now.getAsDouble()) / (1 + then.getAsDouble()) - 1);
    }

    private static double mean(List<LocalDate> days, ToDoubleFunction<LocalDate> value) {
        return days.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
