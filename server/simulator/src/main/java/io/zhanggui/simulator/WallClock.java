package io.zhanggui.simulator;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as seconds of the Beijing wall clock since 1970-01-01 00:00, the form in which a world keeps them. */
public final class WallClock {
    /** Later than every moment: what has not happened and will not. */
    public static final long NEVER = Long.MAX_VALUE;

    public static final long HOUR = 3600;
    public static final long DAY = 24 * HOUR;

    private WallClock() {}

    public static long at(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    public static long at(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC);
    }

    public static LocalDate day(long moment) {
        return LocalDate.ofEpochDay(Math.floorDiv(moment, DAY));
    }

    public static LocalDateTime moment(long moment) {
        return LocalDateTime.ofEpochSecond(moment, 0, ZoneOffset.UTC);
    }
}
