package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * What the shop's own past tests say an effect is like before a new one is read: normal, with their mean and the spread
 * of their true effects. It pulls lucky findings back to what is usual.
 *
 * @param mean of the true effects, absolute or relative, as those of the past tests were given
 * @param standardDeviation of the true effects, above 0
 */
public record EffectPrior(double mean, double standardDeviation) {

    private static final int FEWEST_TESTS = 3;
    private static final int STEPS = 300;

    public EffectPrior {
        if (!Double.isFinite(mean) || !(standardDeviation > 0) || !Double.isFinite(standardDeviation)) {
            throw new IllegalArgumentException("prior " + mean + " ± " + standardDeviation);
        }
    }

    /**
     * An effect after its prior.
     *
     * @param mean expected effect
     * @param standardDeviation of the belief
     * @param interval equal tails
     * @param chanceToWin that the effect is above 0
     * @param lossIfChosen expected harm where the variant is chosen
     * @param lossIfLeft expected gain forgone where it is not
     */
    public record Belief(
            double mean,
            double standardDeviation,
            Interval interval,
            double chanceToWin,
            double lossIfChosen,
            double lossIfLeft) {}

    /**
     * The effect that an estimate and this prior speak for together.
     *
     * <p>Model: the precision-weighted mean. Source: Gelman and others (2013), eq. 2.11. Example: the prior 0 ± 1 and
     * the estimate 2 ± 1 give 1 ± 0.7071, chance to win 0.9214.
     */
    public Estimate<Belief> update(double effect, double standardError, double level) {
        Refusals.requireShare(level, "level");
        if (!Double.isFinite(effect) || !(standardError > 0) || !Double.isFinite(standardError)) {
            return Estimate.none(Refusals.notFinite("effect"));
        }
        double spread = Math.hypot(standardError, standardDeviation);
        double told = standardDeviation / spread;
        double deviation = standardError * told;
        double middle = mean + (effect - mean) * told * told;
        double z = middle / deviation;
        double half = Reference.NORMAL.critical(1 - level) * deviation;
        if (!Double.isFinite(z) || !Double.isFinite(half)) {
            return Estimate.none(Refusals.notFinite("effect"));
        }
        return Estimate.of(new Belief(
                middle,
                deviation,
                new Interval(middle - half, middle + half, level),
                Normal.cumulative(z),
                Math.max(0, deviation * Normal.density(z) - middle * Normal.cumulative(-z)),
                Math.max(0, deviation * Normal.density(z) + middle * Normal.cumulative(z))));
    }

    /**
     * Drawn from past tests by random effects.
     *
     * <p>Model: yᵢ ~ N(μ, sᵢ² + τ²), τ² where Σ(yᵢ − μ)²/(sᵢ² + τ²) equals tests less one. Source: Paule and Mandel
     * (1982); it is the choice Veroniki and others (2016) recommend. Example: effects −2, 0, 2 with standard errors 1
     * each give μ = 0, τ² = 3. {@link Reason#NO_VARIANCE} where they differ no more than their errors explain.
     */
    public static Estimate<EffectPrior> fromPast(double[] effects, double[] standardErrors) {
        if (effects.length != standardErrors.length) {
            throw new IllegalArgumentException(effects.length + " effects, " + standardErrors.length + " errors");
        }
        if (effects.length < FEWEST_TESTS) {
            return Estimate.none(Refusals.tooFew("past tests", effects.length, FEWEST_TESTS));
        }
        if (!Arrays.stream(effects).allMatch(Double::isFinite)
                || !Arrays.stream(standardErrors).allMatch(error -> error > 0 && Double.isFinite(error * error))) {
            return Estimate.none(Refusals.notFinite("past tests"));
        }
        DoubleUnaryOperator excess = variance -> spread(effects, standardErrors, variance) - (effects.length - 1);
        if (excess.applyAsDouble(0) <= 0) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    String.format(Locale.ROOT, "过去 %d 次实验的效果差异不大于各自的误差，定不出先验", effects.length),
                    String.format(
                            Locale.ROOT,
                            "the effects of %d past tests differ no more than their errors explain, so they give no prior",
                            effects.length));
        }
        double variance = root(excess);
        double middle = mean(effects, standardErrors, variance);
        return Double.isFinite(variance) && Double.isFinite(middle)
                ? Estimate.of(new EffectPrior(middle, Math.sqrt(variance)))
                : Estimate.none(Refusals.notFinite("past tests"));
    }

    private static double root(DoubleUnaryOperator falling) {
        double low = 0;
        double high = 1e-300;
        while (falling.applyAsDouble(high) > 0 && high < 1e300) {
            low = high;
            high *= 1e3;
        }
        if (falling.applyAsDouble(high) > 0) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < STEPS && high - low > 1e-14 * high; i++) {
            double middle = low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double spread(double[] effects, double[] errors, double variance) {
        double middle = mean(effects, errors, variance);
        double sum = 0;
        for (int i = 0; i < effects.length; i++) {
            double distance = (effects[i] - middle) / Math.sqrt(errors[i] * errors[i] + variance);
            sum += distance * distance;
        }
        return sum;
    }

    private static double mean(double[] effects, double[] errors, double variance) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < effects.length; i++) {
            double weight = 1 / (errors[i] * errors[i] + variance);
            sum += weight * effects[i];
            weights += weight;
        }
        return sum / weights;
    }
}
