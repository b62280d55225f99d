package io.zhanggui.stats.experiment;

import io.zhanggui.stats.Interval;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;

/**
 * The distribution a test statistic is held against: Student's t, or the normal where it has no degrees of freedom.
 *
 * <p>Example: 1.959964 is the two-sided 5 % point of the normal, 2.228139 that of t with 10 degrees of freedom.
 *
 * @param degreesOfFreedom of t, positive; empty for the normal
 */
record Reference(OptionalDouble degreesOfFreedom) {

    /** From here on t and normal agree in nine digits, and the normal is exact at once. */
    private static final double AS_GOOD_AS_NORMAL = 1e8;

    static final Reference NORMAL = new Reference(OptionalDouble.empty());

    static Reference student(double degreesOfFreedom) {
        return degreesOfFreedom < AS_GOOD_AS_NORMAL ? new Reference(OptionalDouble.of(degreesOfFreedom)) : NORMAL;
    }

    /** The chance of a statistic at least so far from 0, either side; exact far out in the tail. */
    double twoSided(double statistic) {
        double far = Math.abs(statistic);
        double chance = degreesOfFreedom.isEmpty()
                ? Erf.erfc(far / Math.sqrt(2))
                : 2 * new TDistribution(degreesOfFreedom.getAsDouble()).cumulativeProbability(-far);
        return Math.clamp(chance, 0, 1);
    }

    /** What a statistic exceeds on either side with the chance alpha. */
    double critical(double alpha) {
        double normal = -Normal.quantile(alpha / 2);
        return degreesOfFreedom.isEmpty() ? normal : bisect(alpha, normal);
    }

    /** The t quantile is found by halving: Hipparchus stops its own search at 1e-9. */
    private double bisect(double alpha, double normal) {
        double low = 0;
        double high = Math.max(1, 2 * normal);
        while (twoSided(high) > alpha && high < 1e300) {
            low = high;
            high *= 4;
        }
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = low + (high - low) / 2;
            if (twoSided(middle) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** The range of the estimate ± its critical errors. */
    Interval around(double estimate, double standardError, double alpha) {
        double half = critical(alpha) * standardError;
        return new Interval(estimate - half, estimate + half, 1 - alpha);
    }
}
