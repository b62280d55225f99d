package io.zhanggui.stats.forecast.smoothing;

import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Season;
import java.util.Arrays;

/**
 * Good first states to begin the search with: seasons from ratios or differences to a centred moving average, level
 * and slope from a line through the first values without their season.
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder (2008), section 2.6.1.
 */
final class FirstStates {

    private FirstStates() {}

    /** The start vector without its smoothing parameters, which are left 0. */
    static double[] of(double[] values, Layout layout) {
        SmoothingForm form = layout.form();
        double[] seasons = seasons(values, layout.period(), form.season());
        double[] rest = values.clone();
        for (int index = 0; index < rest.length; index++) {
            double season = seasons[index % seasons.length];
            rest[index] = form.season() == Season.MULTIPLICATIVE ? rest[index] / season : rest[index] - season;
        }
        int count = Math.min(values.length, Math.max(10, 2 * layout.period()));
        double[] start = new double[layout.size()];
        double slope = form.hasTrend() ? slope(rest, count) : 0;
        double mean = Arrays.stream(rest, 0, count).average().orElseThrow();
        start[layout.levelIndex()] = mean - slope * (count + 1) / 2;
        if (form.hasTrend()) {
            start[layout.slopeIndex()] = slope;
            if (form.needsPositive() && start[layout.levelIndex()] <= 0) {
                start[layout.levelIndex()] = Math.abs(rest[0]);
                start[layout.slopeIndex()] = 0;
            }
        }
        if (form.hasSeason()) {
            System.arraycopy(seasons, 0, start, layout.seasonIndex(), layout.period() - 1);
        }
        return start;
    }

    private static double slope(double[] values, int count) {
        double middle = (count - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int index = 0; index < count; index++) {
            above += (index - middle) * values[index];
            below += (index - middle) * (index - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    private static double[] seasons(double[] values, int period, Season season) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        if (season == Season.NONE) {
            return new double[1];
        }
        boolean multiplies = season == Season.MULTIPLICATIVE;
        int half = period / 2;
        for (int index = half; index + half < values.length; index++) {
            double average = centredAverage(values, index, period);
            double deviation = multiplies ? values[index] / average : values[index] - average;
            if (Double.isFinite(deviation)) {
                sums[index % period] += deviation;
                counts[index % period]++;
            }
        }
        double neutral = multiplies ? 1 : 0;
        for (int phase = 0; phase < period; phase++) {
            sums[phase] = counts[phase] == 0 ? neutral : sums[phase] / counts[phase];
            if (multiplies) {
                sums[phase] = Math.max(sums[phase], 0.01);
            }
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums)
                .map(value -> multiplies ? value / mean : value - mean)
                .toArray();
    }

    private static double centredAverage(double[] values, int index, int period) {
        int half = period / 2;
        double sum = 0;
        for (int offset = -half; offset <= half; offset++) {
            boolean edge = period % 2 == 0 && (offset == -half || offset == half);
            sum += edge ? values[index + offset] / 2 : values[index + offset];
        }
        return sum / period;
    }
}
