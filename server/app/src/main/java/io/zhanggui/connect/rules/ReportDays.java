package io.zhanggui.connect.rules;

import io.zhanggui.connect.DataCalendar;
import io.zhanggui.connect.DataCalendar.State;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.LoadedDays;
import io.zhanggui.warehouse.SourceTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One report's days. A day is partial while it lasts, and when the latest file that speaks of it was written before its
 * end; where that moment is only inferred from a report's day columns it says nothing about the day. A snapshot, such
 * as the shop's scores, is whole at any time of its day.
 */
public final class ReportDays {

    private static final int MAY_BE_LATE = 2;
    private static final int FIRST_TIME = 30;
    /** Shops look at their scores once a week. */
    private static final int HOLDS_DAYS = 7;

    private final NavigableMap<LocalDate, LoadedDays.Day> loaded = new TreeMap<>();
    private final boolean snapshot;
    private final LocalDate today;

    /**
     * The days of one report.
     *
     * @param days what the warehouse knows of it
     * @param snapshot whether it shows a state and not a sum
     */
    public ReportDays(Iterable<LoadedDays.Day> days, boolean snapshot, LocalDate today) {
        days.forEach(day -> loaded.put(day.day(), day));
        this.snapshot = snapshot;
        this.today = today;
    }

    /** The report's month. */
    public DataCalendar.Report report(String format, String zh, String where, YearMonth month) {
        return new DataCalendar.Report(
                format,
                month.atDay(1)
                        .datesUntil(month.plusMonths(1).atDay(1))
                        .map(this::day)
                        .toList(),
                loaded.isEmpty() ? null : loaded.lastKey(),
                findNext(zh, where).orElse(null));
    }

    private DataCalendar.Day day(LocalDate day) {
        LoadedDays.Day found = loaded.get(day);
        return found == null
                ? new DataCalendar.Day(day, state(day), null, null)
                : new DataCalendar.Day(
                        day, state(day), found.rows(), found.load().value());
    }

    /** What a day counts as. */
    public State state(LocalDate day) {
        LoadedDays.Day found = loaded.get(day);
        if (found != null) {
            return isPartial(found) ? State.PARTIAL : State.LOADED;
        }
        if (!day.isBefore(today)) {
            return State.FUTURE;
        }
        if (loaded.isEmpty() || day.isBefore(loaded.firstKey())) {
            return State.BEFORE;
        }
        if (snapshot && ChronoUnit.DAYS.between(loaded.floorKey(day), day) < HOLDS_DAYS) {
            return State.CARRIED;
        }
        LocalDate last = loaded.lastKey();
        boolean recent = ChronoUnit.DAYS.between(last, today) - 1 <= MAY_BE_LATE;
        return day.isAfter(last) && recent ? State.LATE : State.MISSING;
    }

    private boolean isPartial(LoadedDays.Day day) {
        if (snapshot) {
            return false;
        }
        if (!day.day().isBefore(today)) {
            return true;
        }
        boolean stated = day.source().origin() != SourceTime.Origin.COLUMN
                || day.kind().key().stream().noneMatch(column -> column.type() == ColumnType.DAY);
        return stated && day.source().at().isBefore(day.day().plusDays(1).atStartOfDay());
    }

    /** The newest stretch of days that are over and not whole. */
    private Optional<DataCalendar.Next> findNext(String zh, String where) {
        LocalDate last = today.minusDays(1);
        LocalDate from = today.minusDays(FIRST_TIME);
        if (!loaded.isEmpty()) {
            while (!last.isBefore(loaded.firstKey()) && !isLacking(last)) {
                last = last.minusDays(1);
            }
            if (last.isBefore(loaded.firstKey())) {
                return Optional.empty();
            }
            from = last;
            while (isLacking(from.minusDays(1))) {
                from = from.minusDays(1);
            }
        }
        String days = from.equals(last) ? from.toString() : from + " 至 " + last;
        String place = where.isEmpty() ? "" : "在“" + where + "”";
        String daysEn = from.equals(last) ? from.toString() : from + " to " + last;
        String placeEn = where.isEmpty() ? "" : " at “" + where + "”";
        return Optional.of(new DataCalendar.Next(
                from,
                last.plusDays(1),
                "请" + place + "下载 " + days + " 的" + zh,
                "Download " + zh + " of " + daysEn + placeEn));
    }

    private boolean isLacking(LocalDate day) {
        State state = state(day);
        return state == State.LATE || state == State.MISSING || state == State.PARTIAL;
    }
}
