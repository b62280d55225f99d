package io.zhanggui.stats.customer;

import io.zhanggui.stats.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * One parameter of a fitted model. Parameters are positive, so their standard errors come from the logarithm by the
 * delta method (se(θ) = θ · se(ln θ)) and the interval is taken on the logarithm, where it cannot reach below zero.
 */
public record FittedParameter(String name, double value, double standardError) {

    /** The Wald interval on the logarithm: θ · exp(±z · se / θ). */
    public Interval interval(double level) {
        double reach = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2) * standardError / value;
        return new Interval(value * Math.exp(-reach), value * Math.exp(reach), level);
    }

    /** The same in another unit. */
    FittedParameter times(double unit) {
        return new FittedParameter(name, value * unit, standardError * unit);
    }
}
