package io.zhanggui.stats.anomaly;

/** How much likelier a value is if its mean were another: the logarithm of the ratio. */
final class LikelihoodRatio {

    private static final double POISSON = 1e-9;

    private LikelihoodRatio() {}

    /**
     * Of a mean multiplied by a ratio; negative binomial of the same size for counts, Poisson scaled to the variance for
     * amounts.
     */
    static double ofRatio(Expectation expected, double value, double ratio) {
        double mean = expected.mean();
        if (expected.measure() == Measure.AMOUNT) {
            return (value * Math.log(ratio) - mean * (ratio - 1)) * mean / expected.variance();
        }
        double beyond = expected.variance() - mean;
        if (beyond <= POISSON * mean) {
            return value * Math.log(ratio) - mean * (ratio - 1);
        }
        double size = mean * mean / beyond;
        double perEvent = Math.log1p(size * (ratio - 1) / (size + ratio * mean));
        return value * perEvent - size * Math.log1p(mean * (ratio - 1) / (size + mean));
    }

    /** Of a normal mean moved by so many of its standard deviations. */
    static double ofShift(Expectation expected, double value, double deviations) {
        return deviations * expected.distance(value) - deviations * deviations / 2;
    }
}
