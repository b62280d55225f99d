package io.zhanggui.shared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A half-open range of Beijing days: {@code from} is in it, {@code to} is not.
 *
 * @param from first day
 * @param to the day after the last, later than {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    /** All times of the house are Beijing times (invariant 7). */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an empty period: " + from + " to " + to + " (exclusive)");
        }
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /** Length in days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** The period of the same length that ends where this one starts. */
    public Period previous() {
        return new Period(from.minusDays(days()), from);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
