package io.zhanggui.stats.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Festivals and days off by date. Immutable.
 *
 * <p>Festivals are known for 2015–2030; days off for the years whose notice is out, see {@link #knowsDaysOff}. Example:
 * 2026-02-14 is a Saturday that is worked; 2026-02-17 is Spring Festival.
 */
public final class SalesCalendar {

    private static final SalesCalendar CHINA = CalendarFile.read("china.csv");

    private final List<Festival> festivals;
    private final List<Occurrence> occurrences;
    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> makeUpWorkdays;
    private final List<Notice> notices;
    private final int firstKnown;
    private final int lastKnown;

    SalesCalendar(
            List<Festival> festivals,
            List<Occurrence> occurrences,
            Set<LocalDate> daysOff,
            Set<LocalDate> makeUpWorkdays,
            List<Notice> notices,
            int firstKnown,
            int lastKnown) {
        this.festivals = List.copyOf(festivals);
        this.occurrences = occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::date))
                .toList();
        this.daysOff = Set.copyOf(daysOff);
        this.makeUpWorkdays = Set.copyOf(makeUpWorkdays);
        this.notices = List.copyOf(notices);
        this.firstKnown = firstKnown;
        this.lastKnown = lastKnown;
    }

    /** Weekends only. */
    public static SalesCalendar plain() {
        return new SalesCalendar(List.of(), List.of(), Set.of(), Set.of(), List.of(), 1, 0);
    }

    public static SalesCalendar china() {
        return CHINA;
    }

    public List<Festival> listFestivals() {
        return festivals;
    }

    /** Those that are felt on any day from the first to the last, in order of date. */
    public List<Occurrence> listOccurrences(LocalDate first, LocalDate last) {
        return occurrences.stream()
                .filter(one -> !one.date().plusDays(one.festival().daysAfter()).isBefore(first))
                .filter(one ->
                        !one.date().minusDays(one.festival().daysBefore()).isAfter(last))
                .toList();
    }

    /** Where the days off and make-up days come from, year by year. */
    public List<Notice> listNotices() {
        return notices;
    }

    /** Whether the notice of days off for the year is in the file. */
    public boolean knowsDaysOff(int year) {
        return firstKnown <= year && year <= lastKnown;
    }

    /** In a year without notice there are workdays and weekends only. */
    public DayKind kind(LocalDate day) {
        if (daysOff.contains(day)) {
            return DayKind.DAY_OFF;
        }
        if (makeUpWorkdays.contains(day)) {
            return DayKind.MAKE_UP_WORKDAY;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }
}
