package io.zhanggui.stats.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A festival in one year. */
public record Occurrence(Festival festival, LocalDate date) {

    /** Days from the festival to the day: negative before it. */
    public int offset(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(date, day);
    }

    /** Whether sales feel it on the day. */
    public boolean isFelt(LocalDate day) {
        int offset = offset(day);
        return -festival.daysBefore() <= offset && offset <= festival.daysAfter();
    }
}
