package io.zhanggui.stats.anomaly;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tail chances of the predictive distributions: negative binomial for counts (Poisson where the variance is the mean), a
 * Poisson distribution scaled to mean and variance for amounts (so that a zero has its chance), normal for any number.
 */
final class Tails {

    private static final double POISSON = 1e-6;
    private static final double LARGE_MEAN = 1e6;
    private static final double EPSILON = 1e-12;
    private static final int MOST_STEPS = 20_000;

    private Tails() {}

    static double lower(Expectation expected, double value) {
        return guarded(expected, value, true);
    }

    static double upper(Expectation expected, double value) {
        return guarded(expected, value, false);
    }

    private static double guarded(Expectation expected, double value, boolean isLower) {
        try {
            double chance = switch (expected.measure()) {
                case COUNT -> count(expected, value, isLower);
                case AMOUNT -> amount(expected, value, isLower);
                case REAL -> Double.NaN;
            };
            if (chance >= 0 && chance <= 1) {
                return chance;
            }
        } catch (MathRuntimeException notConverged) {
            // The normal tail stands in below.
        }
        return normal(isLower ? -expected.distance(value) : expected.distance(value));
    }

    private static double count(Expectation expected, double value, boolean isLower) {
        double mean = expected.mean();
        double beyond = expected.variance() - mean;
        if (mean > LARGE_MEAN) {
            return gamma(expected, value, isLower);
        }
        double smallest = isLower ? Math.floor(value) : Math.ceil(value);
        if (!isLower && smallest <= 0) {
            return 1;
        }
        if (beyond <= POISSON * mean) {
            return poisson(mean, smallest, isLower);
        }
        double size = mean * mean / beyond;
        double success = size / (size + mean);
        return isLower
                ? Beta.regularizedBeta(success, size, smallest + 1, EPSILON, MOST_STEPS)
                : Beta.regularizedBeta(1 - success, smallest, size, EPSILON, MOST_STEPS);
    }

    private static double poisson(double mean, double value, boolean isLower) {
        return isLower
                ? Gamma.regularizedGammaQ(value + 1, mean, EPSILON, MOST_STEPS)
                : Gamma.regularizedGammaP(value, mean, EPSILON, MOST_STEPS);
    }

    private static double amount(Expectation expected, double value, boolean isLower) {
        double unit = expected.variance() / expected.mean();
        if (!isLower && value <= 0) {
            return 1;
        }
        return poisson(expected.mean() / unit, value / unit, isLower);
    }

    private static double gamma(Expectation expected, double value, boolean isLower) {
        double scale = expected.variance() / expected.mean();
        double shape = expected.mean() / scale;
        return isLower
                ? Gamma.regularizedGammaP(shape, value / scale, EPSILON, MOST_STEPS)
                : Gamma.regularizedGammaQ(shape, value / scale, EPSILON, MOST_STEPS);
    }

    /** Chance of a standard normal number above the distance. */
    static double normal(double distance) {
        return 0.5 * Erf.erfc(distance / Math.sqrt(2));
    }

    /** The distance above which a standard normal number lies with the chance. */
    static double normalDistance(double chance) {
        return chance < 1e-300 ? 37.1 : Math.sqrt(2) * Erf.erfcInv(2 * chance);
    }
}
