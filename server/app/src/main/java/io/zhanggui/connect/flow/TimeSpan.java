package io.zhanggui.connect.flow;

import io.zhanggui.connect.formats.RowMapper;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The earliest and latest value of each day and moment column of a file's rows, but for those that may lie ahead of the
 * file, such as deadlines: of when it was written they say nothing.
 */
final class TimeSpan {

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final FactKind kind;
    private final int[] places;
    private final long[] earliest;
    private final long[] latest;

    TimeSpan(FactKind kind, IntPredicate mayBeLater) {
        this.kind = kind;
        List<Integer> times = new ArrayList<>();
        for (int place = 0; place < kind.columns().size(); place++) {
            ColumnType type = kind.columns().get(place).type();
            if ((type == ColumnType.DAY || type == ColumnType.MOMENT) && !mayBeLater.test(place)) {
                times.add(place);
            }
        }
        places = times.stream().mapToInt(Integer::intValue).toArray();
        earliest = new long[places.length];
        latest = new long[places.length];
        Arrays.fill(earliest, Long.MAX_VALUE);
        Arrays.fill(latest, Long.MIN_VALUE);
    }

    void see(RowMapper row) {
        for (int i = 0; i < places.length; i++) {
            if (!row.isNull(places[i])) {
                long value = row.value(places[i]);
                earliest[i] = Math.min(earliest[i], value);
                latest[i] = Math.max(latest[i], value);
            }
        }
    }

    synchronized void add(TimeSpan other) {
        for (int i = 0; i < places.length; i++) {
            earliest[i] = Math.min(earliest[i], other.earliest[i]);
            latest[i] = Math.max(latest[i], other.latest[i]);
        }
    }

    /**
     * The days the rows speak of: those of the period columns, else of the first day or moment column (creation for
     * orders, application for refunds, booking for ledgers).
     */
    Optional<Period> days() {
        int last = indexOf("to_day");
        int first = last < 0 ? -1 : Math.max(indexOf("from_day"), indexOf("day"));
        if (first >= 0 && last >= 0 && latest[last] > earliest[first]) {
            return Optional.of(new Period(LocalDate.ofEpochDay(earliest[first]), LocalDate.ofEpochDay(latest[last])));
        }
        for (int i = 0; i < places.length; i++) {
            if (latest[i] != Long.MIN_VALUE) {
                return Optional.of(
                        new Period(day(i, earliest[i]), day(i, latest[i]).plusDays(1)));
            }
        }
        return Optional.empty();
    }

    /** The latest moment any row names: the file cannot have been written before it. */
    Optional<LocalDateTime> notBefore() {
        LocalDateTime found = null;
        for (int i = 0; i < places.length; i++) {
            if (latest[i] != Long.MIN_VALUE && !isPlanned(i)) {
                LocalDateTime moment = isDay(i)
                        ? LocalDate.ofEpochDay(latest[i]).atStartOfDay()
                        : LocalDateTime.ofEpochSecond(
                                Math.floorDiv(latest[i], 1_000_000L),
                                (int) Math.floorMod(latest[i], 1_000_000L) * 1000,
                                ZoneOffset.UTC);
                found = found == null || moment.isAfter(found) ? moment : found;
            }
        }
        return Optional.ofNullable(found);
    }

    /** What a month costs may be typed before it is over. */
    private boolean isPlanned(int index) {
        return kind == FactKind.TYPED_FIGURE
                && kind.columns().get(places[index]).name().equals("to_day");
    }

    private LocalDate day(int index, long value) {
        return LocalDate.ofEpochDay(isDay(index) ? value : Math.floorDiv(value, MICROS_PER_DAY));
    }

    private boolean isDay(int index) {
        return kind.columns().get(places[index]).type() == ColumnType.DAY;
    }

    private int indexOf(String column) {
        for (int i = 0; i < places.length; i++) {
            FactColumn at = kind.columns().get(places[i]);
            if (at.name().equals(column) && latest[i] != Long.MIN_VALUE) {
                return i;
            }
        }
        return -1;
    }
}
