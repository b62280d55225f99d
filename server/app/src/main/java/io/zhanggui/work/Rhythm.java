package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often a duty comes. */
public enum Rhythm {
    DAILY(1),
    WEEKLY(7),
    /** On a day from Monday to Thursday, and three days later. */
    TWICE_WEEKLY(4),
    MONTHLY(31),
    QUARTERLY(92),
    HALF_YEARLY(184),
    YEARLY(366);

    private final int lastDay;

    Rhythm(int lastDay) {
        this.lastDay = lastDay;
    }

    /** The highest number of a day by which a turn can be due. */
    public int lastDay() {
        return lastDay;
    }

    /** Whether a turn is over before long, so that one that was missed is not caught up with. */
    public boolean isShort() {
        return this == DAILY || this == WEEKLY || this == TWICE_WEEKLY;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
