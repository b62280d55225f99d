package io.zhanggui.connect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a month are there, report by report, and what to download next.
 *
 * @param today the Beijing day it was made on
 */
public record DataCalendar(YearMonth month, LocalDate today, List<Report> reports) {

    public DataCalendar {
        reports = List.copyOf(reports);
    }

    /** What is known of a day. */
    public enum State {
        /** Rows are there, or a file says that there were none. */
        LOADED,
        /** A file speaks of the day that was written before the day was over. */
        PARTIAL,
        /** A standing of the week before still holds. */
        CARRIED,
        /** One of the last days, not loaded yet: two at most. */
        LATE,
        MISSING,
        /** Before the report's first day. */
        BEFORE,
        /** Not over yet. */
        FUTURE
    }

    /**
     * A report's month.
     *
     * @param format the format's key
     * @param lastLoaded its last day that is there, of any month
     * @param next what to download; null where nothing is lacking
     */
    public record Report(
            String format,
            List<Day> days,
            @Nullable LocalDate lastLoaded,
            @Nullable Next next) {

        public Report {
            days = List.copyOf(days);
        }
    }

    /**
     * A day.
     *
     * @param rows facts of the day; null where it is not loaded
     * @param load the latest load that speaks of it
     */
    public record Day(
            LocalDate day,
            State state,
            @Nullable Long rows,
            @Nullable Long load) {}

    /**
     * What to download.
     *
     * @param from first day
     * @param to the day after the last
     * @param zh where and what, in a sentence
     * @param en the same in English; menus and reports keep the names they bear in the seller's backend
     */
    public record Next(LocalDate from, LocalDate to, String zh, String en) {}
}
