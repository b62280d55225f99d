package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;

/**
 * What one variant says about the metric.
 *
 * <p>Example: a mean of 3 from 4 units whose variance is 14/3 has the standard error √(14/12) = 1.0801.
 *
 * @param variant its name
 * @param count the units, at least 2
 * @param mean the metric per unit (a proportion, a mean, a ratio of means)
 * @param unitVariance the variance one unit brings: that of the values, or of the linearised values of a ratio
 */
public record Arm(String variant, long count, double mean, double unitVariance) {

    private static final long FEWEST = 2;

    public Arm {
        if (count < FEWEST || !Double.isFinite(mean) || !Double.isFinite(unitVariance) || unitVariance < 0) {
            throw new IllegalArgumentException("no arm: " + count + ", " + mean + ", " + unitVariance);
        }
    }

    /** Of a mean of values: orders, yuan, seconds. */
    public static Estimate<Arm> ofMean(String variant, Moments values) {
        if (!values.isFinite()) {
            return Estimate.none(Refusals.notFinite(variant));
        }
        if (values.count() < FEWEST) {
            return Estimate.none(Refusals.tooFew(variant, values.count(), FEWEST));
        }
        return Estimate.of(new Arm(variant, values.count(), values.mean(), values.variance()));
    }

    /**
     * Of a ratio of two sums over units, such as paid orders per visit, where the unit is the visitor.
     *
     * <p>Model: R = mean(numerator) / mean(denominator); the variance of one unit's share in R by the delta method is
     * (s²ₙ − 2R·sₙd + R²·s²d) / mean(denominator)². Source: Deng, Knoblich and Lu (2018), <i>Applying the delta method
     * in metric analytics</i>, eq. 3. Not told where the mean denominator is 0, or within three standard errors of 0:
     * there a ratio has no normal neighbourhood.
     *
     * <p>Example: numerators 1, 2, 3 over denominators 2, 2, 4 give R = 0.75 and, per unit, the variance
     * (1 − 1.5·1 + 0.5625·4/3) / (8/3)² = 0.03515625.
     */
    public static Estimate<Arm> ofRatio(String variant, PairedMoments numeratorAndDenominator) {
        PairedMoments pair = numeratorAndDenominator;
        if (!pair.isFinite()) {
            return Estimate.none(Refusals.notFinite(variant));
        }
        if (pair.count() < FEWEST) {
            return Estimate.none(Refusals.tooFew(variant, pair.count(), FEWEST));
        }
        double below = pair.second().mean();
        double belowError = Math.sqrt(pair.second().variance() / pair.count());
        if (Math.abs(below) <= 3 * belowError || below == 0) {
            return Estimate.none(
                    Reason.NOT_IDENTIFIED,
                    "“" + variant + "”的分母均值 " + below + "（标准误 " + belowError + "）离 0 太近，比率不可估计",
                    "the mean denominator of “" + variant + "”, " + below + " (standard error " + belowError
                            + "), is too near 0 for a ratio");
        }
        double ratio = pair.first().mean() / below;
        double variance = pair.first().variance()
                - 2 * ratio * pair.covariance()
                + ratio * ratio * pair.second().variance();
        double unitVariance = Math.max(0, variance) / (below * below);
        return Double.isFinite(ratio) && Double.isFinite(unitVariance)
                ? Estimate.of(new Arm(variant, pair.count(), ratio, unitVariance))
                : Estimate.none(Refusals.notFinite(variant));
    }

    public double standardError() {
        return Math.sqrt(unitVariance / count);
    }

    public double squaredError() {
        return unitVariance / count;
    }
}
