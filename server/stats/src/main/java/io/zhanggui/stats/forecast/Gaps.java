package io.zhanggui.stats.forecast;

import java.util.Arrays;

/** Fills missing values inside a span that begins and ends with known ones. */
final class Gaps {

    private Gaps() {}

    static double[] fill(double[] span, int period) {
        double[] phase = span.length >= 2 * period && period > 1 ? phaseDeviations(span, period) : new double[period];
        double[] filled = span.clone();
        int known = 0;
        for (int next = 1; next < span.length; next++) {
            if (Double.isNaN(span[next])) {
                continue;
            }
            double from = span[known] - phase[known % period];
            double to = span[next] - phase[next % period];
            for (int gap = known + 1; gap < next; gap++) {
                double share = (gap - known) / (double) (next - known);
                filled[gap] = from * (1 - share) + to * share + phase[gap % period];
            }
            known = next;
        }
        return filled;
    }

    /** Median deviation of each phase from the median of the period round it; 0 for a phase that is never known. */
    private static double[] phaseDeviations(double[] span, int period) {
        double[] deviations = new double[period];
        for (int phase = 0; phase < period; phase++) {
            double[] found = new double[span.length / period + 1];
            int count = 0;
            for (int index = phase; index < span.length; index += period) {
                if (!Double.isNaN(span[index])) {
                    found[count++] = span[index] - medianAround(span, index, period);
                }
            }
            deviations[phase] = count == 0 ? 0 : median(Arrays.copyOf(found, count));
        }
        return deviations;
    }

    private static double medianAround(double[] span, int index, int period) {
        int from = Math.clamp(index - period / 2L, 0, span.length - period);
        return median(Arrays.stream(span, from, from + period)
                .filter(value -> !Double.isNaN(value))
                .toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : values[middle - 1] + (values[middle] - values[middle - 1]) / 2;
    }
}
