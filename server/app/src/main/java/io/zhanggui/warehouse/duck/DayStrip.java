package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a quarter's days.
 *
 * @param first its first day
 * @param length its days
 * @param seen the days that have any row, counted from the first
 * @param columns of each aggregate one value a day; null where a day has none
 */
record DayStrip(LocalDate first, int length, BitSet seen, Map<Aggregate, @Nullable BigDecimal[]> columns) {

    /** What was read of the quarter, split by day. */
    static DayStrip of(LocalDate first, List<Aggregate> aggregates, List<FactAnswer> days) {
        int length = (int) (first.plusMonths(3).toEpochDay() - first.toEpochDay());
        BitSet seen = new BitSet(length);
        List<@Nullable BigDecimal[]> values = new ArrayList<>();
        aggregates.forEach(aggregate -> values.add(new @Nullable BigDecimal[length]));
        for (FactAnswer row : days) {
            int day = row.groups().getFirst() instanceof LocalDate date
                    ? (int) (date.toEpochDay() - first.toEpochDay())
                    : -1;
            if (day >= 0 && day < length) {
                seen.set(day);
                for (int which = 0; which < values.size(); which++) {
                    values.get(which)[day] = row.values().get(which);
                }
            }
        }
        Map<Aggregate, @Nullable BigDecimal[]> columns = new HashMap<>();
        for (int which = 0; which < values.size(); which++) {
            columns.put(aggregates.get(which), values.get(which));
        }
        return new DayStrip(first, length, seen, columns);
    }

    boolean knows(Aggregate aggregate) {
        return columns.containsKey(aggregate);
    }

    boolean isSeen(LocalDate day) {
        return seen.get((int) (day.toEpochDay() - first.toEpochDay()));
    }

    @Nullable
    BigDecimal value(Aggregate aggregate, LocalDate day) {
        @Nullable BigDecimal[] column = columns.get(aggregate);
        return column == null ? null : column[(int) (day.toEpochDay() - first.toEpochDay())];
    }

    /** Both's columns; the facts are the same, and so are the days that have a row. */
    DayStrip with(DayStrip other) {
        Map<Aggregate, @Nullable BigDecimal[]> both = new HashMap<>(columns);
        both.putAll(other.columns);
        return new DayStrip(first, length, seen, both);
    }

    int cells() {
        return length * Math.max(1, columns.size());
    }
}
