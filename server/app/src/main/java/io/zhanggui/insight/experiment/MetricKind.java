package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of number is measured. */
public enum MetricKind {
    /** A share of units that do something, such as visitors who buy; between 0 and 1. */
    PROPORTION,
    /** An average over units, such as yuan a buyer. */
    MEAN,
    /** A ratio of two sums over units, such as paid orders per visit where the unit is the visitor. */
    RATIO;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
