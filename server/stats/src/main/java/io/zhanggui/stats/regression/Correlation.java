package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Pearson's correlation of pairs, with Fisher's interval (1921): atanh r is nearly normal with variance 1/(n − 3). It
 * takes the pairs as independent; neighbouring months are not quite, so the truth may lie outside more often.
 *
 * <p>Example: (1,2) (2,1) (3,4) (4,3) (5,5) give r = 0.8, at 95 % −0.2797 to 0.9862, and p = 0.1041.
 *
 * @param r from −1 to 1
 * @param chance of an r as far from 0 where nothing goes together
 */
public record Correlation(double r, Interval interval, double chance, int pairs) {

    /** Fisher's interval needs more than three pairs. */
    private static final int LEAST = 4;

    /** @param level such as 0.95 */
    public static Estimate<Correlation> of(double[] first, double[] second, double level) {
        int pairs = first.length;
        if (pairs != second.length) {
            throw new IllegalArgumentException(pairs + " values, but " + second.length + " others");
        }
        if (pairs < LEAST) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + pairs + " 对数，至少要 " + LEAST + " 对",
                    "there are " + pairs + " pairs, at least " + LEAST + " are needed");
        }
        double meanFirst = mean(first);
        double meanSecond = mean(second);
        double together = 0;
        double ofFirst = 0;
        double ofSecond = 0;
        for (int i = 0; i < pairs; i++) {
            double one = first[i] - meanFirst;
            double other = second[i] - meanSecond;
            together += one * other;
            ofFirst += one * one;
            ofSecond += other * other;
        }
        if (!(ofFirst > 0) || !(ofSecond > 0)) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "其中一列没有变化，谈不上相关",
                    "one of the two does not vary, so nothing can go with it");
        }
        double r = Math.clamp(together / Math.sqrt(ofFirst * ofSecond), -1, 1);
        return Estimate.of(new Correlation(r, interval(r, pairs, level), chance(r, pairs), pairs));
    }

    private static Interval interval(double r, int pairs, double level) {
        if (Math.abs(r) == 1) {
            return new Interval(r, r, level);
        }
        double half = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2) / Math.sqrt(pairs - 3);
        double centre = Math.log((1 + r) / (1 - r)) / 2;
        return new Interval(Math.tanh(centre - half), Math.tanh(centre + half), level);
    }

    private static double chance(double r, int pairs) {
        int degrees = pairs - 2;
        double rest = 1 - r * r;
        return rest <= 0 ? 0 : StudentT.twoSided(r * Math.sqrt(degrees / rest), degrees);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
