package io.zhanggui.stats.decision;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How likely a target is, read from the growth of the past: ten times last year is a wish until this says otherwise.
 *
 * <p>Model: log growth from period to period is normal and independent with unknown mean and deviation; the growth over h
 * periods then follows Student's t of n − 1 degrees: (ln(target / last) − h ḡ) / (s √(h + h²/n)) (Geisser 1993, "Predictive
 * Inference", chapter 2: the predictive distribution of a normal sample). Inputs: a history of positive figures, oldest first.
 *
 * <p>Failures: TOO_LITTLE_DATA below 4 figures, NO_VARIANCE where growth never varied, OUT_OF_DOMAIN for figures not positive
 * and finite. Example: 100, 120, 130, 169 with ten times the last in one period: growth 1.2, 1.083, 1.3, chance 0.0012.
 *
 * @param chance of the target or more
 * @param neededGrowth a period, such as 1.2 for 20 %
 * @param usualGrowth the geometric mean of the past
 * @param median the middle outcome; {@code low} and {@code high} are missed and exceeded with a chance of 10 % each
 */
public record TargetChance(
        double chance, double neededGrowth, double usualGrowth, double median, double low, double high) {

    private static final int FEWEST = 4;

    /**
     * Reads the chance.
     *
     * @param history oldest first
     * @param periods from the last figure to the target's, at least 1
     */
    public static Estimate<TargetChance> of(double[] history, double target, int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException("periods " + periods);
        }
        if (history.length < FEWEST) {
            return Estimate.none(
                    Reason.TOO_LITTLE_DATA,
                    "只有 %d 期数据，至少需要 %d 期".formatted(history.length, FEWEST),
                    "%d figures; at least %d are needed".formatted(history.length, FEWEST));
        }
        for (double figure : history) {
            if (!isUsable(figure) || !isUsable(target)) {
                return Estimate.none(
                        Reason.OUT_OF_DOMAIN,
                        "历史值与目标须为正的有限数，见到 %s 与 %s".formatted(figure, target),
                        "history and target must be positive and finite, found %s and %s".formatted(figure, target));
            }
        }
        int n = history.length - 1;
        double mean = Math.log(history[n] / history[0]) / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = Math.log(history[i + 1] / history[i]) - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / (n - 1));
        if (deviation < 1e-12) {
            return Estimate.none(
                    Reason.NO_VARIANCE,
                    "历史每期增长完全相同，无法估计波动",
                    "the growth of all periods is the same, so its spread cannot be told");
        }
        return Estimate.of(predict(history[n], mean, deviation, n, target, periods));
    }

    private static TargetChance predict(double last, double mean, double deviation, int n, double target, int periods) {
        TDistribution student = new TDistribution(n - 1);
        double spread = deviation * Math.sqrt(periods + (double) periods * periods / n);
        double needed = Math.log(target / last);
        double centre = Math.log(last) + periods * mean;
        double side = spread * student.inverseCumulativeProbability(0.9);
        return new TargetChance(
                student.cumulativeProbability((periods * mean - needed) / spread),
                Math.exp(needed / periods),
                Math.exp(mean),
                capped(centre),
                capped(centre - side),
                capped(centre + side));
    }

    private static double capped(double logarithm) {
        return Math.exp(Math.clamp(logarithm, -700, 700));
    }

    private static boolean isUsable(double figure) {
        return figure > 1e-100 && figure < 1e100;
    }
}
