package io.zhanggui.insight.targets.rules;

import io.zhanggui.stats.calendar.Occurrence;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which day of an earlier year a day is like: a day of a festival is like the same day of that festival, any other like the
 * same weekday 52 weeks a year earlier. Example: 2026-02-17, Spring Festival, is like 2025-01-29.
 */
final class Alignment {

    /** Festivals that move sales for weeks come before those that fall into them. */
    private static final Set<String> BIG = Set.of("spring_festival", "618", "double_11", "double_12");

    private static final int WEEKS = 52;

    private final SalesCalendar calendar;
    private final List<Occurrence> occurrences;

    /** @param calendar of which occurrences from the first to the last day matter */
    Alignment(SalesCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        this.occurrences = calendar.listOccurrences(first, last);
    }

    /** The festival a day is felt by; the biggest, then the nearest. */
    Optional<Occurrence> felt(LocalDate day) {
        return occurrences.stream()
                .filter(one -> one.isFelt(day))
                .min(Comparator.comparing(
                                (Occurrence one) -> !BIG.contains(one.festival().key()))
                        .thenComparingInt(one -> Math.abs(one.offset(day))));
    }

    /** The same day of the same festival so many years earlier; empty for a usual day. */
    Optional<LocalDate> sameOfFestival(LocalDate day, int years) {
        return felt(day).flatMap(now -> {
            int year = now.date().getYear() - years;
            return calendar.listOccurrences(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                    .filter(then -> then.festival().equals(now.festival())
                            && then.date().getYear() == year)
                    .map(then -> then.date().plusDays(now.offset(day)))
                    .findFirst();
        });
    }

    /** The same weekday so many times 52 weeks earlier. */
    static LocalDate sameWeekday(LocalDate day, int years) {
        return day.minusWeeks((long) WEEKS * years);
    }
}
