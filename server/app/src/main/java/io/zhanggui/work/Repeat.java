package io.zhanggui.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * How a meeting comes again.
 *
 * @param days on which of the week
 * @param weeks 1 for every week, 2 for every second one
 * @param until its last possible day
 * @param dayOff what becomes of one on a day that is not worked
 */
public record Repeat(Set<DayOfWeek> days, int weeks, LocalDate until, OnDayOff dayOff) {

    public Repeat {
        days = Set.copyOf(days);
    }
}
