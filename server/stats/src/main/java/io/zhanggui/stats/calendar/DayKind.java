package io.zhanggui.stats.calendar;

/** Who is free on a day. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    /** Free by the State Council's notice, on whatever weekday. */
    DAY_OFF,
    /** A Saturday or Sunday worked in exchange for a day off. */
    MAKE_UP_WORKDAY
}
