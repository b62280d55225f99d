package io.zhanggui.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Days as the user names them.
 *
 * @param from first day
 * @param to the day after the last
 */
record DayRange(LocalDate from, LocalDate to) {

    DayRange {
        if (!from.isBefore(to)) {
            throw CommandFault.wrongUse(
                    "起日 " + from + " 要早于止日 " + to + "（止日不算在内）",
                    from + " must be earlier than " + to + ", which is not included");
        }
    }

    /** Reads {@code 2026-11-01..2026-12-01}. */
    static DayRange parse(String text) {
        String[] days = text.split("\\.\\.", -1);
        try {
            if (days.length == 2) {
                return new DayRange(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        } catch (DateTimeParseException e) {
            throw misread(text);
        }
        throw misread(text);
    }

    private static CommandFault misread(String text) {
        return CommandFault.wrongUse(
                "时间段要写成 2026-11-01..2026-12-01，读到的是 " + text,
                "a period is written 2026-11-01..2026-12-01, this is " + text);
    }
}
