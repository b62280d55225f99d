package io.zhanggui.stats.forecast.daily;

import io.zhanggui.stats.Interval;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ways in which the days to come may go, drawn together, so that sums over days can be told: errors of neighbouring days
 * go together, so the bounds of a sum are not the sums of the days' bounds.
 *
 * <p>Days are numbered from 0; ranges are half open. Drawn with a fixed seed: the same history gives the same paths.
 */
public final class SalesPaths {

    /** One row for each path: sums of its days before each day. */
    private final double[][] before;

    private final int days;

    /** @param paths one row for each path, one column for each day */
    SalesPaths(double[][] paths) {
        this.days = paths[0].length;
        this.before = new double[paths.length][days + 1];
        for (int path = 0; path < paths.length; path++) {
            for (int day = 0; day < days; day++) {
                before[path][day + 1] = before[path][day] + paths[path][day];
            }
        }
    }

    /** How many were drawn. */
    public int count() {
        return before.length;
    }

    public int days() {
        return days;
    }

    /** The sums over the days, ascending. */
    private double[] sums(int from, int to) {
        if (from < 0 || to > days || from >= to) {
            throw new IllegalArgumentException("days " + from + " to " + to + " of " + days);
        }
        return IntStream.range(0, before.length)
                .mapToDouble(path -> before[path][to] - before[path][from])
                .sorted()
                .toArray();
    }

    /** Covers the sum over the days with the chance of its level, equally often missed on both sides. */
    public Interval sumInterval(int from, int to, double level) {
        double[] sums = sums(from, to);
        double lower = quantile(sums, (1 - level) / 2);
        return new Interval(lower, Math.max(lower, quantile(sums, (1 + level) / 2)), level);
    }

    /** Quantiles of the sum over the days. */
    public double[] sumQuantiles(int from, int to, double... chances) {
        double[] sums = sums(from, to);
        return Arrays.stream(chances).map(chance -> quantile(sums, chance)).toArray();
    }

    /** The share of paths whose sum over the days is the target or more. */
    public double chanceOfAtLeast(int from, int to, double target) {
        double[] sums = sums(from, to);
        return Arrays.stream(sums).filter(sum -> sum >= target).count() / (double) sums.length;
    }

    /** On the line between the neighbouring order statistics (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] ascending, double chance) {
        double at = chance * (ascending.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(ascending.length - 1, below + 1);
        return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
    }
}
