package io.zhanggui.prove;

import io.zhanggui.bench.stats.WeeklySeries;
import io.zhanggui.stats.forecast.Accuracy;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * On the weekly series of M4 the automatic forecast errs less than Damped (8.866 and 2.404) and Comb (8.944 and 2.432),
 * and its intervals cover 95 ± 2 %. Without the series there is nothing to prove, and the result says so.
 */
public final class WeeklyForecastProof implements Proof {

    private static final int WEEKS = 13;
    private static final double DAMPED_PERCENTAGE_ERROR = 8.866;
    private static final double DAMPED_SCALED_ERROR = 2.404;
    private static final double LEAST_COVERED = 0.93;
    private static final double MOST_COVERED = 0.97;

    @Override
    public String name() {
        return "m4weekly";
    }

    @Override
    public String zh() {
        return "M4 周数据上，自动预测比 Damped 和 Comb 准，95% 区间盖住 95±2%";
    }

    @Override
    public String en() {
        return "on the weekly series of M4 the automatic forecast beats Damped and Comb, and 95 % intervals cover 95 ± 2 %";
    }

    @Override
    public int fullCount() {
        return 1;
    }

    @Override
    public int reducedCount() {
        return 1;
    }

    @Override
    public void tryOnce(Path folder, long seed, int number) throws IOException {
        Optional<WeeklySeries> found = WeeklySeries.find();
        if (found.isEmpty()) {
            Files.writeString(folder.resolve("result.txt"), "the series are not beside the project\n");
            return;
        }
        WeeklySeries series = found.get();
        List<Forecast> forecasts = series.histories().parallelStream()
                .map(values -> AutomaticForecast.of(values, WEEKS, 0.95).get())
                .toList();
        double percentageError = 0;
        double scaledError = 0;
        double covered = 0;
        for (int index = 0; index < forecasts.size(); index++) {
            double[] actual = series.futures().get(index);
            double[] means = forecasts.get(index).means();
            percentageError += Accuracy.symmetricPercentageError(actual, means) / forecasts.size();
            scaledError += Accuracy.scaledError(series.histories().get(index), 1, actual, means) / forecasts.size();
            for (int step = 0; step < WEEKS; step++) {
                boolean inside =
                        forecasts.get(index).steps().get(step).interval().contains(actual[step]);
                covered += inside ? 1.0 / WEEKS / forecasts.size() : 0;
            }
        }
        String result = String.format(
                Locale.ROOT, "sMAPE %.3f, MASE %.3f, coverage %.3f%n", percentageError, scaledError, covered);
        Files.writeString(folder.resolve("result.txt"), result);
        if (!(percentageError < DAMPED_PERCENTAGE_ERROR && scaledError < DAMPED_SCALED_ERROR)
                || covered < LEAST_COVERED
                || covered > MOST_COVERED) {
            throw new AssertionError(result);
        }
    }
}
