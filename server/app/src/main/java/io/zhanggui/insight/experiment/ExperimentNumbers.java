package io.zhanggui.insight.experiment;

import io.zhanggui.shared.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the size of an experiment follows from.
 *
 * @param baseline the metric today, in its unit; a proportion in (0, 1)
 * @param deviation standard deviation of one unit, for means and ratios; null for proportions
 * @param smallestEffect the smallest improvement worth having, in the metric's unit, above 0
 * @param alpha chance of a false alarm, 0.001 to 0.2
 * @param power chance to find that effect, 0.5 to 0.99
 * @param dailyUnits units a day that enter the experiment, all variants together
 * @param shares planned parts of the variants, the control first: 2 to 6 of them, each 1 to 1000
 */
public record ExperimentNumbers(
        MetricKind kind,
        Better better,
        double baseline,
        @Nullable Double deviation,
        double smallestEffect,
        double alpha,
        double power,
        ReadingMethod method,
        long dailyUnits,
        List<Integer> shares) {

    private static final int FEWEST_VARIANTS = 2;
    private static final int MOST_VARIANTS = 6;
    private static final int LARGEST_SHARE = 1000;
    private static final double FAR = 1e12;

    public ExperimentNumbers {
        shares = List.copyOf(shares);
        if (shares.size() < FEWEST_VARIANTS || shares.size() > MOST_VARIANTS) {
            throw new Failure(ExperimentError.VARIANT_COUNT, shares.size());
        }
        require(
                shares.stream().allMatch(share -> share >= 1 && share <= LARGEST_SHARE),
                ExperimentError.BAD_SHARE,
                shares);
        boolean proportion = kind == MetricKind.PROPORTION;
        require(proportion ? baseline > 0 && baseline < 1 : Math.abs(baseline) <= FAR, ExperimentError.BAD_BASELINE);
        require(proportion || (deviation != null && deviation > 0 && deviation <= FAR), ExperimentError.BAD_DEVIATION);
        double reached = baseline + better.sign() * smallestEffect;
        require(
                smallestEffect > 0 && smallestEffect <= FAR && (!proportion || (reached >= 0 && reached <= 1)),
                ExperimentError.BAD_EFFECT);
        require(alpha >= 0.001 && alpha <= 0.2 && power >= 0.5 && power <= 0.99, ExperimentError.BAD_LEVELS);
        require(dailyUnits >= 1 && dailyUnits <= 1_000_000_000, ExperimentError.BAD_DAILY_UNITS);
        deviation = proportion ? null : deviation;
    }

    /** Variants beside the control. */
    public int treatments() {
        return shares.size() - 1;
    }

    private static void require(boolean holds, ExperimentError otherwise, Object... places) {
        if (!holds) {
            throw new Failure(otherwise, places);
        }
    }
}
