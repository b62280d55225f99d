package io.zhanggui.desk.items.rules;

import java.util.Arrays;

/** How few days or items make most of a sum. */
public final class Spread {

    private static final int FEWEST_DAYS = 14;

    private Spread() {}

    /** The share of the sum that the best tenth of the days made; NaN where there are fewer than 14 days or nothing was sold. */
    public static double bestTenth(double[] days) {
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        double sum = Arrays.stream(sorted).sum();
        if (sorted.length < FEWEST_DAYS || sum <= 0) {
            return Double.NaN;
        }
        int best = (sorted.length + 9) / 10;
        return Arrays.stream(sorted, sorted.length - best, sorted.length).sum() / sum;
    }

    /**
     * The index of Herfindahl (1950) and Hirschman: the sum of squared shares, 1 where one makes all, 1/n where n make the
     * same. Example: 60, 40 gives 0.52.
     */
    public static double herfindahl(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values)
                .map(value -> value / sum)
                .map(share -> share * share)
                .sum();
    }
}
