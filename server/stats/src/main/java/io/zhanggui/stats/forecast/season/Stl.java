package io.zhanggui.stats.forecast.season;

import java.util.Arrays;
import java.util.List;

/**
 * Seasonal-trend decomposition by loess.
 *
 * <p>Source: Cleveland, Cleveland, McRae and Terpenning (1990), Journal of Official Statistics 6, 3–73. The trend's
 * window is the smallest odd number from 1.5 · period / (1 − 1.5 / seasonal window), the low-pass window the smallest
 * odd one from the period. Two full periods are needed, else IllegalArgumentException.
 *
 * <p>Example: 1, 3, 1, 3, 1, 3 of period 2 has the trend 2 and the season −1, 1.
 */
public final class Stl {

    private static final int PERIODIC = 0;

    private final int period;
    private final int seasonalWindow;
    private final int robustPasses;
    private final int chosenTrendWindow;

    private Stl(int period, int seasonalWindow, int robustPasses, int chosenTrendWindow) {
        this.chosenTrendWindow = chosenTrendWindow;
        this.period = period;
        this.seasonalWindow = seasonalWindow;
        this.robustPasses = robustPasses;
    }

    /** A season that never changes. */
    public static Stl periodic(int period) {
        return new Stl(period, PERIODIC, 0, 0);
    }

    /** A season that changes over so many periods, odd and at least 7. */
    public static Stl changing(int period, int seasonalWindow) {
        return new Stl(period, seasonalWindow, 0, 0);
    }

    /** The same with outliers weighed down (15 outer passes, bisquare weights). */
    public Stl robust() {
        return new Stl(period, seasonalWindow, 15, chosenTrendWindow);
    }

    /** The same with a trend over so many steps, odd, instead of the usual window. */
    public Stl trendOver(int window) {
        return new Stl(period, seasonalWindow, robustPasses, window);
    }

    public Decomposition decompose(double[] values) {
        if (values.length < 2 * period || period < 2) {
            throw new IllegalArgumentException(values.length + " values of period " + period);
        }
        int count = values.length;
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        double[] trend = new double[count];
        double[] season = new double[count];
        for (int outer = 0; outer <= robustPasses; outer++) {
            int inner = robustPasses > 0 ? 1 : 2;
            for (int pass = 0; pass < inner; pass++) {
                season = season(values, trend, weights);
                trend = Loess.of(trendWindow(), true).smooth(minus(values, season), weights);
            }
            if (outer < robustPasses) {
                weights = robustnessWeights(minus(minus(values, season), trend));
            }
        }
        if (seasonalWindow == PERIODIC) {
            season = phaseMeans(season);
        }
        return new Decomposition(trend, List.of(season), minus(minus(values, season), trend));
    }

    private int effectiveWindow(int count) {
        return seasonalWindow == PERIODIC ? 10 * count + 1 : seasonalWindow;
    }

    private int trendWindow() {
        if (chosenTrendWindow > 0) {
            return chosenTrendWindow;
        }
        double divisor = 1 - 1.5 / effectiveWindow(1_000_000);
        if (seasonalWindow != PERIODIC) {
            divisor = 1 - 1.5 / seasonalWindow;
        }
        return nextOdd((int) Math.ceil(1.5 * period / divisor - 1e-9));
    }

    private static int nextOdd(int value) {
        return value % 2 == 0 ? value + 1 : value;
    }

    private double[] season(double[] values, double[] trend, double[] weights) {
        double[] cycles = smoothCycles(minus(values, trend), weights);
        double[] low = average(average(average(cycles, period), period), 3);
        double[] ones = new double[low.length];
        Arrays.fill(ones, 1);
        double[] pass = Loess.of(nextOdd(period), true).smooth(low, ones);
        return minus(Arrays.copyOfRange(cycles, period, period + values.length), pass);
    }

    /** Each phase smoothed on its own and continued by one period on both sides. */
    private double[] smoothCycles(double[] detrended, double[] weights) {
        double[] cycles = new double[detrended.length + 2 * period];
        for (int phase = 0; phase < period; phase++) {
            int size = (detrended.length - phase - 1) / period + 1;
            double[] phaseValues = new double[size];
            double[] phaseWeights = new double[size];
            for (int cycle = 0; cycle < size; cycle++) {
                phaseValues[cycle] = detrended[phase + cycle * period];
                phaseWeights[cycle] = weights[phase + cycle * period];
            }
            int window = effectiveWindow(detrended.length);
            Loess loess = Loess.of(window, false);
            double[] smooth = loess.smooth(phaseValues, phaseWeights);
            cycles[phase] = loess.at(phaseValues, phaseWeights, -1);
            for (int cycle = 0; cycle < size; cycle++) {
                cycles[phase + (cycle + 1) * period] = smooth[cycle];
            }
            cycles[phase + (size + 1) * period] = loess.at(phaseValues, phaseWeights, size);
        }
        return cycles;
    }

    private static double[] average(double[] values, int window) {
        double[] averages = new double[values.length - window + 1];
        double sum = 0;
        for (int index = 0; index < values.length; index++) {
            sum += values[index];
            if (index >= window - 1) {
                averages[index - window + 1] = sum / window;
                sum -= values[index - window + 1];
            }
        }
        return averages;
    }

    private static double[] robustnessWeights(double[] remainder) {
        double[] sizes = Arrays.stream(remainder).map(Math::abs).toArray();
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double reach = 3 * (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]);
        return Arrays.stream(sizes)
                .map(size -> {
                    if (size <= 0.001 * reach) {
                        return 1;
                    }
                    if (size > 0.999 * reach) {
                        return 0;
                    }
                    double ratio = size / reach;
                    return (1 - ratio * ratio) * (1 - ratio * ratio);
                })
                .toArray();
    }

    private double[] phaseMeans(double[] season) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        for (int index = 0; index < season.length; index++) {
            sums[index % period] += season[index];
            counts[index % period]++;
        }
        double[] means = new double[season.length];
        for (int index = 0; index < season.length; index++) {
            means[index] = sums[index % period] / counts[index % period];
        }
        return means;
    }

    private static double[] minus(double[] left, double[] right) {
        double[] difference = new double[left.length];
        for (int index = 0; index < left.length; index++) {
            difference[index] = left[index] - right[index];
        }
        return difference;
    }
}
