package io.zhanggui.bench.stats;

import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import java.util.List;

/** The automatic forecast of 13 weeks of the 359 weekly series of M4; of random walks where those are not at hand. */
public final class ForecastTiming implements StatsTiming {

    private static final int PASSES = 1000;

    private List<double[]> series = List.of();

    @Override
    public String what() {
        return "forecast: automatic, 359 weekly series x 13 weeks";
    }

    @Override
    public String baseline() {
        return "1000 smoothing passes along the newest 500 values of each, one thread";
    }

    @Override
    public double goalSeconds() {
        return 20;
    }

    @Override
    public void prepare() {
        series = WeeklySeries.find().orElseGet(WeeklySeries::simulated).histories();
    }

    @Override
    public double work() {
        return series.parallelStream()
                .mapToDouble(
                        values -> AutomaticForecast.of(values, 13, 0.95).get().means()[12])
                .sum();
    }

    @Override
    public double rawWork() {
        double sum = 0;
        for (double[] values : series) {
            for (int pass = 0; pass < PASSES; pass++) {
                sum += squaredErrors(values, (pass + 1.0) / (PASSES + 1));
            }
        }
        return sum;
    }

    private static double squaredErrors(double[] values, double alpha) {
        int first = Math.max(0, values.length - 500);
        double level = values[first];
        double sum = 0;
        for (int index = first; index < values.length; index++) {
            double error = values[index] - level;
            sum += error * error;
            level += alpha * error;
        }
        return sum;
    }
}
