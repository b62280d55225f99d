package io.zhanggui.engagement.plan.rules;

import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When plan B is due. A value at its bound is not beyond it. */
public final class Trigger {

    private Trigger() {}

    /**
     * The days that count today: as many as the fallback counts, all of them over.
     *
     * @param taken the day plan B was last taken in place of this one; what was before it is not the plan's doing
     * @return none while the plan has not had its days
     */
    public static Optional<Period> days(Fallback fallback, @Nullable LocalDate taken, LocalDate today) {
        LocalDate from = today.minusDays(Math.max(1, fallback.days()));
        return taken != null && !from.isAfter(taken) ? Optional.empty() : Optional.of(new Period(from, today));
    }

    /** By the values of the latest days, as many as the fallback counts; null for a day without one. */
    public static FallbackState of(Fallback fallback, List<@Nullable BigDecimal> values) {
        BigDecimal bound = fallback.value();
        if (bound == null || values.isEmpty() || values.size() < fallback.days()) {
            return FallbackState.UNKNOWN;
        }
        boolean kept = values.stream()
                .filter(Objects::nonNull)
                .anyMatch(value -> fallback.below() ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0);
        if (kept) {
            return FallbackState.QUIET;
        }
        return values.stream().anyMatch(Objects::isNull) ? FallbackState.UNKNOWN : FallbackState.FIRED;
    }
}
