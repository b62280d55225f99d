package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of something that falls on a day that is not worked. */
public enum OnDayOff {
    /** It stays where it is. */
    KEEP,
    WORKDAY_BEFORE,
    WORKDAY_AFTER,
    /** It does not take place. */
    SKIP;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
