package io.zhanggui.stats.decision;

import org.hipparchus.distribution.continuous.GammaDistribution;

/** Gamma demand: E[min(D, q)] = kθ P(k + 1, q/θ) + q (1 − P(k, q/θ)) with P the regularised incomplete gamma function. */
record GammaDemand(GammaDistribution law, GammaDistribution sized) implements Demand {

    static GammaDemand of(double mean, double deviation) {
        double shape = mean / deviation * (mean / deviation);
        double scale = deviation * (deviation / mean);
        return new GammaDemand(new GammaDistribution(shape, scale), new GammaDistribution(shape + 1, scale));
    }

    @Override
    public double mean() {
        return law.getNumericalMean();
    }

    @Override
    public double cumulative(double quantity) {
        return quantity <= 0 ? 0 : law.cumulativeProbability(quantity);
    }

    @Override
    public double quantile(double chance) {
        return law.inverseCumulativeProbability(chance);
    }

    @Override
    public double expectedSales(double quantity) {
        return quantity <= 0
                ? 0
                : mean() * sized.cumulativeProbability(quantity) + quantity * (1 - law.cumulativeProbability(quantity));
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }
}
