package io.zhanggui.cli.stats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A column of dates, {@code 2026-07-01}; a time of day after it is not looked at. */
final class DateCells {

    private static final int LENGTH = 10;

    private DateCells() {}

    static List<LocalDate> of(InputTable table, String column) {
        List<String> cells = table.texts(column);
        List<LocalDate> days = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            try {
                days.add(LocalDate.parse(cell.length() > LENGTH ? cell.substring(0, LENGTH) : cell));
            } catch (DateTimeException e) {
                throw table.refusal(i, column, cell, "yyyy-MM-dd");
            }
        }
        return days;
    }

    /** The latest, or the first day of the calendar where there is none. */
    static LocalDate last(List<LocalDate> days) {
        return days.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }
}
