package io.zhanggui.metrics;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The days in which a great sale or a festival moves a shop: before it, on it, and after it, as the sales calendar says.
 *
 * @param key of the festival
 * @param date its own day
 * @param period all days in which it is felt
 */
public record SalesWindow(String key, String zh, String en, LocalDate date, Period period) {

    private static final int YEARS = 2;

    /** Those that have begun by this day, of two years, the latest first. */
    public static List<SalesWindow> listUpTo(LocalDate today) {
        return SalesCalendar.china().listOccurrences(today.minusYears(YEARS), today).stream()
                .map(SalesWindow::of)
                .sorted(Comparator.comparing(SalesWindow::date).reversed())
                .toList();
    }

    private static SalesWindow of(Occurrence one) {
        Period felt = new Period(
                one.date().minusDays(one.festival().daysBefore()),
                one.date().plusDays(one.festival().daysAfter() + 1L));
        return new SalesWindow(
                one.festival().key(), one.festival().zh(), one.festival().en(), one.date(), felt);
    }
}
