package io.zhanggui.desk.board;

import io.zhanggui.insight.PeriodTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in a period.
 *
 * @param value in the metric's unit
 * @param completion the value as a fraction of it; null where there is no value
 * @param basisZh how the value follows from what was decided
 */
public record TargetMark(String value, @Nullable String completion, String basisZh, String basisEn) {

    private static final int DECIMALS = 4;

    /** Null where nothing was decided. */
    public static @Nullable TargetMark of(@Nullable PeriodTarget target, @Nullable BigDecimal value) {
        if (target == null) {
            return null;
        }
        boolean none = value == null || target.value().signum() == 0;
        return new TargetMark(
                target.value().toPlainString(),
                none || value == null
                        ? null
                        : value.divide(target.value(), DECIMALS, RoundingMode.HALF_UP)
                                .toPlainString(),
                target.basis().zh(),
                target.basis().en());
    }
}
