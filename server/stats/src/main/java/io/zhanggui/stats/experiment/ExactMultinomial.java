package io.zhanggui.stats.experiment;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/**
 * The chance of all splits of n units that are no likelier than the one seen, counted one by one.
 *
 * <p>Example: 0 and 6 units meant to be even have the p value 2/64 = 0.03125.
 */
final class ExactMultinomial {

    private static final double MOST_SPLITS = 200_000;

    private final double[] logShares;
    private final double seen;
    private double chance;

    private ExactMultinomial(double[] shares, long[] counts) {
        logShares = Arrays.stream(shares).map(Math::log).toArray();
        double log = Gamma.logGamma(Arrays.stream(counts).sum() + 1.0);
        for (int i = 0; i < counts.length; i++) {
            log += counts[i] * logShares[i] - Gamma.logGamma(counts[i] + 1.0);
        }
        seen = log;
    }

    static boolean canCount(long all, int variants) {
        double splits = 1;
        for (int i = 1; i < variants; i++) {
            splits *= (double) (all + i) / i;
        }
        return splits <= MOST_SPLITS;
    }

    static double pValue(long[] counts, double[] shares) {
        ExactMultinomial sum = new ExactMultinomial(shares, counts);
        long all = Arrays.stream(counts).sum();
        sum.split(0, all, Gamma.logGamma(all + 1.0));
        return Math.min(1, sum.chance);
    }

    private void split(int variant, long left, double log) {
        if (variant == logShares.length - 1) {
            double whole = log + left * logShares[variant] - Gamma.logGamma(left + 1.0);
            if (whole <= seen + 1e-9) {
                chance += Math.exp(whole);
            }
            return;
        }
        for (long taken = 0; taken <= left; taken++) {
            split(variant + 1, left - taken, log + taken * logShares[variant] - Gamma.logGamma(taken + 1.0));
        }
    }
}
