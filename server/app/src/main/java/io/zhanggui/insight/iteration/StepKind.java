package io.zhanggui.insight.iteration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of steps. */
public enum StepKind {
    FINDING(Step.Finding.class),
    PLAN(Step.Plan.class),
    MAKING(Step.Making.class),
    MEASURING(Step.Measuring.class),
    DROPPING(Step.Dropping.class);

    private final Class<? extends Step> type;

    StepKind(Class<? extends Step> type) {
        this.type = type;
    }

    public Class<? extends Step> type() {
        return type;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
