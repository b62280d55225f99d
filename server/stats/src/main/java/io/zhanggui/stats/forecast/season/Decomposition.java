package io.zhanggui.stats.forecast.season;

import java.util.List;

/**
 * A series as the sum of its parts, all in its unit and of its length.
 *
 * @param seasons one for each period, the shortest first
 */
public record Decomposition(double[] trend, List<double[]> seasons, double[] remainder) {

    public Decomposition {
        seasons = List.copyOf(seasons);
    }

    /** The series without its seasons. */
    public double[] adjusted() {
        double[] adjusted = trend.clone();
        for (int index = 0; index < adjusted.length; index++) {
            adjusted[index] += remainder[index];
        }
        return adjusted;
    }

    /**
     * Strength of one season in 0 … 1: 1 − Var(remainder) / Var(season + remainder), at least 0.
     *
     * <p>Source: Wang, Smith and Hyndman (2006); Hyndman and Athanasopoulos, section 4.3.
     */
    public double seasonStrength(int which) {
        double[] both = seasons.get(which).clone();
        for (int index = 0; index < both.length; index++) {
            both[index] += remainder[index];
        }
        double all = variance(both);
        return all == 0 ? 0 : Math.max(0, 1 - variance(remainder) / all);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
