package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way the metric should go. */
public enum Better {
    HIGHER,
    LOWER;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 1 or −1: an effect times this is good where it is above 0. */
    public int sign() {
        return this == HIGHER ? 1 : -1;
    }
}
