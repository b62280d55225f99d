package io.zhanggui.stats.forecast.automatic;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.forecast.Forecast.Step;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;

/** Makes an interval of a mean and a standard error. */
@FunctionalInterface
interface Band {

    Step step(int number, double mean, double error);

    /** Equally far to both sides, but not below the floor. */
    static Band symmetric(double level, RealDistribution errors, double floor) {
        double reach = errors.inverseCumulativeProbability((1 + level) / 2);
        return (number, mean, error) -> {
            double kept = Math.max(floor, mean);
            double lower = Math.max(floor, mean - reach * error);
            return new Step(number, kept, new Interval(lower, Math.max(lower, mean + reach * error), level));
        };
    }

    /** From 0 to a quantile of the gamma distribution with this mean and spread. */
    static Band ofCounts(double level) {
        return (number, mean, error) -> {
            double kept = Math.max(0, mean);
            double upper = kept;
            if (kept > 0 && error > 0) {
                double shape = Math.clamp(mean / error * (mean / error), 1e-3, 1e6);
                upper = new GammaDistribution(shape, kept / shape).inverseCumulativeProbability(level);
            }
            return new Step(number, kept, new Interval(0, Math.max(kept, upper), level));
        };
    }
}
