package io.zhanggui.stats.forecast.season;

import io.zhanggui.stats.forecast.History;
import java.util.Arrays;
import java.util.Optional;

/**
 * One factor for each phase of the period, by classical decomposition, where a test finds a season.
 *
 * <p>Source: the benchmarks of the M4 competition (Makridakis, Spiliotis and Assimakopoulos 2020, appendix): a season
 * is there where the autocorrelation at the period exceeds 1.645 standard errors and three periods are known. Factors
 * are means of ratios to a centred moving average, with mean 1; values must be above 0.
 *
 * <p>Example: 5, 15, 5, 15, 5, 15 of period 2 has the factors 0.5 and 1.5.
 */
public record SeasonalFactors(double[] factors) {

    private static final double CRITICAL = 1.645;

    /** Empty where no season is seen, or where a factor would not be above 0. */
    public static Optional<SeasonalFactors> find(History history) {
        if (!history.hasPeriods(3) || !history.isPositive() || !isSeasonal(history)) {
            return Optional.empty();
        }
        double[] factors = factors(history.values(), history.period());
        return Arrays.stream(factors).allMatch(factor -> factor > 0.001)
                ? Optional.of(new SeasonalFactors(factors))
                : Optional.empty();
    }

    /** Whether the autocorrelation at the period stands out. */
    public static boolean isSeasonal(History history) {
        int period = history.period();
        if (history.isConstant() || !history.hasPeriods(3)) {
            return false;
        }
        double[] correlations = autocorrelations(history.values(), period);
        double sum = 0;
        for (int lag = 1; lag < period; lag++) {
            sum += correlations[lag] * correlations[lag];
        }
        double limit = CRITICAL * Math.sqrt((1 + 2 * sum) / history.size());
        return Math.abs(correlations[period]) > limit;
    }

    /** The values without their season. */
    public double[] remove(double[] values) {
        double[] rest = values.clone();
        for (int index = 0; index < rest.length; index++) {
            rest[index] /= factors[index % factors.length];
        }
        return rest;
    }

    /** How many of the factors are free: their mean is 1. */
    public int free() {
        return factors.length - 1;
    }

    /** The factor of a step after so many values, from 1. */
    public double ahead(int size, int step) {
        return factors[(size + step - 1) % factors.length];
    }

    private static double[] autocorrelations(double[] values, int longest) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double[] sums = new double[longest + 1];
        for (int lag = 0; lag <= longest; lag++) {
            for (int index = lag; index < values.length; index++) {
                sums[lag] += (values[index] - mean) * (values[index - lag] - mean);
            }
        }
        double all = sums[0];
        return Arrays.stream(sums).map(sum -> sum / all).toArray();
    }

    private static double[] factors(double[] values, int period) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int index = half; index + half < values.length; index++) {
            sums[index % period] += values[index] / centredAverage(values, index, period);
            counts[index % period]++;
        }
        for (int phase = 0; phase < period; phase++) {
            sums[phase] /= counts[phase];
        }
        double mean = Arrays.stream(sums).average().orElseThrow();
        return Arrays.stream(sums).map(factor -> factor / mean).toArray();
    }

    private static double centredAverage(double[] values, int index, int period) {
        int half = period / 2;
        double sum = 0;
        for (int offset = -half; offset <= half; offset++) {
            boolean edge = period % 2 == 0 && Math.abs(offset) == half;
            sum += edge ? values[index + offset] / 2 : values[index + offset];
        }
        return sum / period;
    }
}
