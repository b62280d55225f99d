package io.zhanggui.stats.decision;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Normal demand, no buyers where it falls below zero: E[min(D, q)] = G(0) − G(q) with the normal loss function G(x) = σ φ(z)
 * − (x − μ)(1 − Φ(z)), z = (x − μ) / σ.
 */
record NormalDemand(double location, double deviation) implements Demand {

    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    @Override
    public double mean() {
        return loss(0);
    }

    @Override
    public double cumulative(double quantity) {
        return quantity < 0 ? 0 : STANDARD.cumulativeProbability((quantity - location) / deviation);
    }

    @Override
    public double quantile(double chance) {
        return Math.max(0, location + deviation * STANDARD.inverseCumulativeProbability(chance));
    }

    @Override
    public double expectedSales(double quantity) {
        return quantity <= 0 ? 0 : Math.max(0, loss(0) - loss(quantity));
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    private double loss(double quantity) {
        double z = (quantity - location) / deviation;
        return deviation * STANDARD.density(z) - (quantity - location) * STANDARD.cumulativeProbability(-z);
    }
}
