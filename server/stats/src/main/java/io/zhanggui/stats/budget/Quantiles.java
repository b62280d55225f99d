package io.zhanggui.stats.budget;

import io.zhanggui.stats.Interval;
import java.util.Arrays;

/** The middle part of draws. */
final class Quantiles {

    private Quantiles() {}

    static Interval middle(double[] draws, double level) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(of(sorted, (1 - level) / 2), of(sorted, (1 + level) / 2), level);
    }

    /** By linear interpolation between order statistics (Hyndman and Fan 1996, type 7). */
    static double of(double[] sorted, double chance) {
        double place = chance * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
