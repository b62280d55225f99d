package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Estimate;

/**
 * What the units of one variant say of a ratio and of the time before the test: numerator, denominator, and one or two
 * values from before (such as the numerator and the denominator of that time).
 */
public final class RatioUnits {

    private final JointMoments moments;

    private RatioUnits(JointMoments moments) {
        this.moments = moments;
    }

    /** Of values at hand, one a unit in each array. */
    public static RatioUnits of(double[] numerator, double[] denominator, double[]... before) {
        double[][] values = new double[2 + before.length][];
        values[0] = numerator;
        values[1] = denominator;
        System.arraycopy(before, 0, values, 2, before.length);
        requireBefore(before.length);
        return new RatioUnits(JointMoments.of(values));
    }

    /**
     * Of sums a query has made.
     *
     * @param sums of numerator, denominator and the values from before
     * @param crosses sums of the products of any two of them, squares on the diagonal; only the lower half is read
     */
    public static Estimate<RatioUnits> ofSums(long count, double[] sums, double[][] crosses) {
        requireBefore(sums.length - 2);
        return JointMoments.ofSums(count, sums, crosses).map(RatioUnits::new);
    }

    private static void requireBefore(int values) {
        if (values < 1) {
            throw new IllegalArgumentException("no values from before the test");
        }
    }

    JointMoments moments() {
        return moments;
    }
}
