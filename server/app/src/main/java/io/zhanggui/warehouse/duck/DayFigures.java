package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Figures of the days that have any row; each such day has a place, in their order. */
final class DayFigures {

    private final int[] days;
    private final Map<Aggregate, DayColumn> columns;

    /**
     * The figures of some days.
     *
     * @param days since 1970-01-01, ascending
     * @param columns of each aggregate one value a day
     */
    DayFigures(int[] days, Map<Aggregate, DayColumn> columns) {
        this.days = days;
        this.columns = columns;
    }

    boolean knows(Aggregate aggregate) {
        return columns.containsKey(aggregate);
    }

    DayColumn column(Aggregate aggregate) {
        return Objects.requireNonNull(columns.get(aggregate));
    }

    /** The place of the first day that is not before this one. */
    int place(LocalDate day) {
        int found = Arrays.binarySearch(days, (int) day.toEpochDay());
        return found < 0 ? -found - 1 : found;
    }

    LocalDate day(int place) {
        return LocalDate.ofEpochDay(days[place]);
    }

    DayFigures within(Period period) {
        int from = place(period.from());
        int to = place(period.to());
        Map<Aggregate, DayColumn> parts = new HashMap<>();
        columns.forEach((aggregate, column) -> parts.put(aggregate, column.part(from, to)));
        return new DayFigures(Arrays.copyOfRange(days, from, to), parts);
    }

    /** Whether both were read of the same facts, as far as their days tell. */
    boolean fits(DayFigures other) {
        return Arrays.equals(days, other.days);
    }

    /** Both's columns. */
    DayFigures with(DayFigures other) {
        Map<Aggregate, DayColumn> both = new HashMap<>(columns);
        both.putAll(other.columns);
        return new DayFigures(days, both);
    }

    /** How many longs of memory they take. */
    int cells() {
        return days.length / 2
                + columns.values().stream().mapToInt(DayColumn::cells).sum();
    }
}
