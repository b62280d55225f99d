package io.zhanggui.desk.funnel.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step below its reference costs. Later steps keep their rates, so sales grow as the step does: at a rate of 2 %
 * against 3 %, 1,000 yuan would have been 1,500, and 500 were lost.
 *
 * @param step its key
 * @param rate what it is
 * @param reference what it should be
 * @param yuan what was lost, rounded to the fen
 */
public record Loss(String step, BigDecimal rate, Reference reference, BigDecimal yuan) {

    /** None where something is unknown, nothing passes at all, or the step is not below its reference. */
    public static Optional<Loss> of(
            String step, @Nullable BigDecimal rate, @Nullable Reference reference, @Nullable BigDecimal sales) {
        if (rate == null || reference == null || sales == null || rate.signum() <= 0) {
            return Optional.empty();
        }
        if (rate.compareTo(reference.value()) >= 0) {
            return Optional.empty();
        }
        BigDecimal would = sales.multiply(reference.value()).divide(rate, 2, RoundingMode.HALF_UP);
        return Optional.of(new Loss(step, rate, reference, would.subtract(sales).setScale(2, RoundingMode.HALF_UP)));
    }

    /** The costliest. */
    public static Optional<Loss> worst(List<Loss> losses) {
        return losses.stream().max(Comparator.comparing(Loss::yuan));
    }
}
