package io.zhanggui.stats.decision;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Whole units: negative binomial of mean m and size r (variance m + m²/r), or Poisson where r is infinite. E[min(D, q)] = m
 * F₊(q − 2) + q (1 − F(q − 1)), where F₊ is the same law of size r + 1 and mean m (r + 1)/r.
 */
record CountDemand(double mean, double size) implements Demand {

    private static final double PRECISION = 1e-14;
    private static final int MOST_STEPS = 100_000;

    @Override
    public double cumulative(double quantity) {
        return cumulative(Math.floor(quantity), mean, size);
    }

    @Override
    public double quantile(double chance) {
        double high = Math.max(1, Math.ceil(mean));
        double low = -1;
        while (cumulative(high) < chance && high < LARGEST) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (cumulative(middle) >= chance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    @Override
    public double expectedSales(double quantity) {
        if (quantity <= 0) {
            return 0;
        }
        // a part of a unit sells only where demand goes beyond the whole ones
        double whole = Math.ceil(quantity) - 1;
        double sized = cumulative(whole - 1, Double.isInfinite(size) ? mean : mean * (size + 1) / size, size + 1);
        return mean * sized + quantity * (1 - cumulative(whole, mean, size));
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    private static double cumulative(double count, double mean, double size) {
        if (count < 0) {
            return 0;
        }
        return Double.isInfinite(size)
                ? Gamma.regularizedGammaQ(count + 1, mean, PRECISION, MOST_STEPS)
                : Beta.regularizedBeta(size / (size + mean), size, count + 1, PRECISION, MOST_STEPS);
    }
}
