package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.Locale;

/**
 * What a million values come down to for a test of means: how many, their mean, and their squared distances from it.
 *
 * <p>Kept centred, because the difference of a raw sum of squares and a squared sum loses its digits. Merging is exact
 * up to rounding (Chan, Golub and LeVeque 1983, eq. 1.5). Example: the values 1, 2, 3, 6 have count 4, mean 3, centred
 * squares 14 and variance 14/3.
 *
 * @param count how many values, at least 0
 * @param mean their mean in the values' unit, 0 where there are none
 * @param centredSquares the sum of squared distances from the mean, in the unit squared
 */
public record Moments(long count, double mean, double centredSquares) {

    /** Below this share of the sum of squares the differences are rounding. */
    private static final double ROUNDING = 1e-13;

    /** Of values at hand; a NaN or an infinity among them shows in {@link #isFinite()}. */
    public static Moments of(double... values) {
        if (values.length == 0) {
            return new Moments(0, 0, 0);
        }
        double mean = CompensatedSum.of(values) / values.length;
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum rest = new CompensatedSum();
        for (double value : values) {
            double distance = value - mean;
            squares.add(distance * distance);
            rest.add(distance);
        }
        double correction = rest.value() * rest.value() / values.length;
        return new Moments(values.length, mean, Math.max(0, squares.value() - correction));
    }

    /**
     * Of sums a query has made. Differences that rounding has swallowed count as none; a sum of squares that no values
     * can have is refused as {@link Reason#OUT_OF_DOMAIN}.
     */
    public static Estimate<Moments> ofSums(long count, double sum, double sumSquares) {
        if (count < 0 || !Double.isFinite(sum) || !Double.isFinite(sumSquares) || !Double.isFinite(sum * sum)) {
            return Estimate.none(Refusals.notFinite("sum"));
        }
        if (count == 0) {
            return Estimate.of(new Moments(0, 0, 0));
        }
        double centred = sumSquares - sum / count * sum;
        if (centred < -1e-9 * Math.abs(sumSquares) || sumSquares < 0) {
            return Estimate.none(
                    Reason.OUT_OF_DOMAIN,
                    String.format(Locale.ROOT, "%d 个值的和是 %s，平方和不可能只有 %s；请检查是否列错了", count, sum, sumSquares),
                    String.format(
                            Locale.ROOT,
                            "%d values with the sum %s cannot have the sum of squares %s; a column may be wrong",
                            count,
                            sum,
                            sumSquares));
        }
        return Estimate.of(new Moments(count, sum / count, centred <= ROUNDING * sumSquares ? 0 : centred));
    }

    /** Those of both sets of values together. */
    public Moments merge(Moments other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        long both = Math.addExact(count, other.count);
        double gap = other.mean - mean;
        double share = (double) other.count / both;
        return new Moments(both, mean + gap * share, centredSquares + other.centredSquares + gap * gap * share * count);
    }

    public double sum() {
        return mean * count;
    }

    /** The unbiased variance, in the unit squared; 0 for fewer than two values. */
    public double variance() {
        return count < 2 ? 0 : centredSquares / (count - 1);
    }

    public boolean isFinite() {
        return Double.isFinite(mean) && Double.isFinite(centredSquares) && Double.isFinite(sum());
    }
}
