package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether plan B is due. */
public enum Trigger {
    QUIET,
    FIRED,
    /** A day's value is not known: nobody can tell. */
    UNKNOWN;

    /** By the values of the latest days, as many as the fallback counts; null for a day without one. */
    public static Trigger of(Fallback fallback, List<@Nullable BigDecimal> values) {
        BigDecimal bound = fallback.value();
        if (bound == null || values.size() < fallback.days()) {
            return UNKNOWN;
        }
        boolean kept = values.stream()
                .filter(Objects::nonNull)
                .anyMatch(value -> fallback.below() ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0);
        if (kept) {
            return QUIET;
        }
        return values.stream().anyMatch(Objects::isNull) ? UNKNOWN : FIRED;
    }
}
