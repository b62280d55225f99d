package io.zhanggui.stats.effect;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's distribution where effects ask for it. */
final class Students {

    private Students() {}

    /** Half the width of an interval in standard errors. */
    static double reach(double level, int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability((1 + level) / 2);
    }

    static double twoSided(double statistic, int degrees) {
        return Math.min(1, 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(statistic)));
    }
}
