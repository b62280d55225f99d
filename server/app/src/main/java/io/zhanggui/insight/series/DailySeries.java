package io.zhanggui.insight.series;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A metric day by day, without a hole in the calendar.
 *
 * @param from the first day
 * @param values one per day in the metric's unit; NaN where the day is not known, which is not 0
 */
public record DailySeries(LocalDate from, double[] values) {

    /** The days it runs over; at least one. */
    public Period period() {
        return new Period(from, from.plusDays(values.length));
    }

    public LocalDate day(int index) {
        return from.plusDays(index);
    }

    /** The value of a day, NaN where it is not known or lies outside. */
    public double on(LocalDate day) {
        long index = ChronoUnit.DAYS.between(from, day);
        return index < 0 || index >= values.length ? Double.NaN : values[(int) index];
    }

    /** The days from that one on; all where it lies before the first. */
    public DailySeries since(LocalDate day) {
        int skipped = (int) Math.clamp(ChronoUnit.DAYS.between(from, day), 0, values.length);
        return new DailySeries(from.plusDays(skipped), Arrays.copyOfRange(values, skipped, values.length));
    }

    public int known() {
        return (int) Arrays.stream(values).filter(Double::isFinite).count();
    }

    /** Without the unknown days before the first known one and after the last; empty where none is known. */
    public DailySeries trimmed() {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        int end = values.length;
        while (end > first && Double.isNaN(values[end - 1])) {
            end--;
        }
        return new DailySeries(from.plusDays(first), Arrays.copyOfRange(values, first, end));
    }

    public boolean isEmpty() {
        return values.length == 0;
    }
}
