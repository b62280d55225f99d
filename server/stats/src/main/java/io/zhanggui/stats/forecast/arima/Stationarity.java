package io.zhanggui.stats.forecast.arima;

import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.season.Decomposition;
import io.zhanggui.stats.forecast.season.MultipleSeasons;
import java.util.Arrays;

/**
 * How many differences make a series stationary.
 *
 * <p>Sources: Kwiatkowski, Phillips, Schmidt and Shin (1992), test of a level at 5 % (critical value 0.463) with
 * trunc(3√n / 13) lags; a season is differenced where its strength is above 0.64 (Wang, Smith and Hyndman 2006), as
 * in Hyndman's {@code forecast}.
 */
final class Stationarity {

    private static final double CRITICAL = 0.463;
    private static final double STRONG = 0.64;

    private Stationarity() {}

    static int seasonalDifferences(History history) {
        if (!history.hasPeriods(2) || history.size() < history.period() + 5 || history.isConstant()) {
            return 0;
        }
        return MultipleSeasons.decompose(history.values(), history.period())
                .find()
                .map(parts -> strength(parts) > STRONG ? 1 : 0)
                .orElse(0);
    }

    private static double strength(Decomposition parts) {
        return parts.seasonStrength(0);
    }

    /** At most 2. */
    static int differences(double[] values) {
        double[] series = values;
        for (int count = 0; count < 2; count++) {
            if (series.length < 5 || isConstant(series) || statistic(series) < CRITICAL) {
                return count;
            }
            series = Lags.apply(series, new double[] {1});
        }
        return isConstant(series) ? 1 : 2;
    }

    static boolean isConstant(double[] series) {
        return Arrays.stream(series).allMatch(value -> value == series[0]);
    }

    /** The KPSS statistic of a level. */
    static double statistic(double[] series) {
        int count = series.length;
        double mean = Arrays.stream(series).average().orElseThrow();
        double sum = 0;
        double squares = 0;
        for (double value : series) {
            sum += value - mean;
            squares += sum * sum;
        }
        int lags = (int) (3 * Math.sqrt(count) / 13);
        double variance = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double product = 0;
            for (int index = lag; index < count; index++) {
                product += (series[index] - mean) * (series[index - lag] - mean);
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * product;
        }
        return variance > 0 ? squares / (count * variance) : 0;
    }
}
