package io.zhanggui.stats.regression;

import io.zhanggui.stats.Interval;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;

/** Student's and Fisher's distributions where regression asks for them, exact far out in the tails. */
final class StudentT {

    private StudentT() {}

    static Coefficient coefficient(String name, double estimate, double error, int degrees, double level) {
        double statistic = ratio(estimate, error);
        double reach = new TDistribution(degrees).inverseCumulativeProbability((1 + level) / 2) * error;
        return new Coefficient(
                name,
                estimate,
                error,
                statistic,
                twoSided(statistic, degrees),
                new Interval(finite(estimate - reach), finite(estimate + reach), level));
    }

    static double twoSided(double statistic, int degrees) {
        double square = statistic * statistic;
        return Double.isInfinite(square) ? 0 : Beta.regularizedBeta(degrees / (degrees + square), degrees / 2.0, 0.5);
    }

    /** The chance of an F beyond this one. */
    static double beyondF(double statistic, int numerator, int denominator) {
        double product = numerator * statistic;
        return Double.isInfinite(product)
                ? 0
                : Beta.regularizedBeta(denominator / (denominator + product), denominator / 2.0, numerator / 2.0);
    }

    /** Estimate over error, kept finite for a perfect fit. */
    static double ratio(double estimate, double error) {
        if (estimate == 0) {
            return 0;
        }
        return finite(error == 0 ? Math.copySign(Double.MAX_VALUE, estimate) : estimate / error);
    }

    static double finite(double value) {
        return Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
