package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When the effect may be looked at. */
public enum ReadingMethod {
    /** Once, at the planned size. */
    FIXED,
    /** On every day: intervals that hold at all looks together. */
    SEQUENTIAL;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
