package io.zhanggui.insight.experiment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an experiment is. */
public enum ExperimentState {
    /** Everything may change, nothing is measured. */
    DRAFT,
    /** Nothing may change, days come in. */
    RUNNING,
    /** It ended with a finding. */
    DECIDED,
    /** It ended without one. */
    STOPPED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
