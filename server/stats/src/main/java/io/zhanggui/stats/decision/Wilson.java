package io.zhanggui.stats.decision;

import io.zhanggui.stats.Interval;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** Wilson's score interval (1927) for the chance behind a count: 0 of 10 at 95 % gives 0 to 0.2775. */
public final class Wilson {

    private Wilson() {}

    public static Interval interval(long successes, long runs, double level) {
        double z = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double share = (double) successes / runs;
        double shrink = 1 + z * z / runs;
        double centre = (share + z * z / (2 * runs)) / shrink;
        double half = z / shrink * Math.sqrt(share * (1 - share) / runs + z * z / (4.0 * runs * runs));
        double lower = successes == 0 ? 0 : Math.max(0, centre - half);
        double upper = successes == runs ? 1 : Math.min(1, centre + half);
        return new Interval(lower, upper, level);
    }
}
