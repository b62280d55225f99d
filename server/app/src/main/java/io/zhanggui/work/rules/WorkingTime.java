package io.zhanggui.work.rules;

import io.zhanggui.shared.Period;
import io.zhanggui.stats.calendar.DayKind;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Working hours in Beijing: the days that are worked by the notices of the General Office of the State Council, make-up
 * days among them, from 9 to 12 and from 13 to 18 o'clock. In a year whose notice is not out, weekends are off and all
 * other days are worked: {@link #isCertain}.
 *
 * <p>Example: eight working hours from Friday 2026-02-13 17:00 end on Saturday 2026-02-14 17:00, which is a make-up day.
 */
public final class WorkingTime {

    /** A piece of a working day. */
    private record Span(LocalTime from, LocalTime to) {}

    private static final List<Span> SPANS = List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 0), LocalTime.of(18, 0)));
    /** No row of days off is nearly as long. */
    private static final int LONGEST_SEARCH_DAYS = 5_000;

    private final SalesCalendar calendar;

    public WorkingTime(SalesCalendar calendar) {
        this.calendar = calendar;
    }

    public boolean isWorked(LocalDate day) {
        DayKind kind = calendar.kind(day);
        return kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY;
    }

    /** Whether the notice of days off is out for every year from one moment to the other. */
    public boolean isCertain(Instant from, Instant to) {
        int last = to.atZone(Period.BEIJING).getYear();
        for (int year = from.atZone(Period.BEIJING).getYear(); year <= last; year++) {
            if (!calendar.knowsDaysOff(year)) {
                return false;
            }
        }
        return true;
    }

    /** The moment at which so much working time is over. */
    public Instant after(Instant start, Duration work) {
        Duration left = work;
        LocalDate day = start.atZone(Period.BEIJING).toLocalDate();
        for (int searched = 0; searched < LONGEST_SEARCH_DAYS; searched++, day = day.plusDays(1)) {
            for (Span span : isWorked(day) ? SPANS : List.<Span>of()) {
                Instant from = later(start, at(day, span.from()));
                Duration here = Duration.between(from, at(day, span.to()));
                if (!here.isPositive()) {
                    continue;
                }
                if (left.compareTo(here) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(here);
            }
        }
        throw new IllegalArgumentException("too much working time: " + work);
    }

    /** Working time from one moment to the other; zero where the second is not later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(Period.BEIJING).toLocalDate();
        for (LocalDate day = from.atZone(Period.BEIJING).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : isWorked(day) ? SPANS : List.<Span>of()) {
                Instant end = at(day, span.to()).isBefore(to) ? at(day, span.to()) : to;
                Duration here = Duration.between(later(from, at(day, span.from())), end);
                sum = here.isPositive() ? sum.plus(here) : sum;
            }
        }
        return sum;
    }

    /** The day itself where it is worked, or the last one before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate worked = day;
        while (!isWorked(worked)) {
            worked = worked.minusDays(1);
        }
        return worked;
    }

    /** The end of a working day. */
    public static Instant endOf(LocalDate day) {
        return at(day, SPANS.getLast().to());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, Period.BEIJING).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
