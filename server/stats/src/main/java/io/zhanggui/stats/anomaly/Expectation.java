package io.zhanggui.stats.anomaly;

import io.zhanggui.stats.Interval;

/**
 * The predictive distribution of one value.
 *
 * @param mean expected value, in the series' own unit
 * @param variance of the value about it, with what is not known of level, season and festival
 */
public record Expectation(Measure measure, double mean, double variance) {

    private static final int HALVINGS = 100;
    private static final double WIDEST = 60;

    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /** Distance of a value from the mean in standard deviations. */
    public double distance(double value) {
        return (value - mean) / standardDeviation();
    }

    /** Chance of the value or a smaller one. */
    public double lowerTail(double value) {
        return Tails.lower(this, value);
    }

    /** Chance of the value or a larger one. */
    public double upperTail(double value) {
        return Tails.upper(this, value);
    }

    /** The range outside which a value falls with the chance of 1 − level, half on either side. */
    public Interval interval(double level) {
        return band((1 - level) / 2, (1 - level) / 2);
    }

    /** The range below and above which a value falls with the chances. */
    Interval band(double below, double above) {
        double reach = WIDEST * standardDeviation();
        double floor = measure == Measure.REAL ? mean - reach : 0;
        double low = bisect(floor, mean, value -> lowerTail(value) < below);
        double high = bisect(mean, mean + reach, value -> upperTail(value) >= above);
        return new Interval(low, high, 1 - below - above);
    }

    private static double bisect(double low, double high, java.util.function.DoublePredicate isBelow) {
        double from = low;
        double to = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = from + (to - from) / 2;
            if (isBelow.test(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
