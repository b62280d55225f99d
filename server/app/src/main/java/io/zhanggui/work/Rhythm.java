package io.zhanggui.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How often a duty comes. */
public enum Rhythm {
    MONTHLY,
    QUARTERLY,
    YEARLY;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
