package io.zhanggui.desk.board;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.OverDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How far a number moved from one answer to another, where they can be compared at all. */
public record Change(MetricAnswer now, MetricAnswer before) {

    private static final int DECIMALS = 4;

    /** A fraction of the value before; null where one is missing, or much more days of one period are. */
    public @Nullable String fraction() {
        if (!comparable()) {
            return null;
        }
        return fraction(now.rows().getFirst().value(), before.rows().getFirst().value());
    }

    static @Nullable String fraction(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || before.signum() == 0) {
            return null;
        }
        return now.subtract(before)
                .divide(before.abs(), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Days of the period without data. */
    public int missingDays() {
        return missingDays(now);
    }

    int previousMissingDays() {
        return missingDays(before);
    }

    /** A sum over fewer days is not less business: where the gaps differ by more than a twentieth, nothing is compared. */
    private boolean comparable() {
        long days = now.rows().getFirst().period().days();
        return Math.abs(missingDays(now) - missingDays(before)) * 20L <= days;
    }

    /** A standing is known from its last day: earlier days without one are no gap. */
    private static int missingDays(MetricAnswer answer) {
        boolean standing = answer.definition().overDays() == OverDays.LAST
                && answer.rows().getFirst().value() != null;
        return standing ? 0 : answer.missingDays().size();
    }
}
