package io.zhanggui.stats.experiment;

import org.hipparchus.special.Erf;

/** The standard normal distribution, exact in both tails. Example: Φ(−1.959964) = 0.025. */
final class Normal {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT_TWO_PI;
    }

    static double cumulative(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    /** The z below which the chance lies; one Newton step sharpens the library's start. */
    static double quantile(double chance) {
        if (chance > 0.5) {
            return -quantile(1 - chance);
        }
        double start = -Math.sqrt(2) * Erf.erfcInv(2 * chance);
        double slope = density(start);
        return slope > 0 ? start - (cumulative(start) - chance) / slope : start;
    }
}
