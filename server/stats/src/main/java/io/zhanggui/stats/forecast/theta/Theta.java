package io.zhanggui.stats.forecast.theta;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.season.SeasonalFactors;
import io.zhanggui.stats.forecast.smoothing.ExponentialSmoothing;
import io.zhanggui.stats.forecast.smoothing.SmoothingModel;
import java.util.Optional;

/**
 * The Theta method: the mean of the regression line and of the simple exponential smoothing of the series with its
 * curvature doubled.
 *
 * <p>Source: Assimakopoulos and Nikolopoulos (2000), International Journal of Forecasting 16; seasons as in the M4
 * benchmarks. Standard errors σ√(1 + (h − 1)α²) with the α and half the σ of the smoothed line (Hyndman and Billah
 * 2003). Failure: TOO_LITTLE_DATA below 5 values. Example: the line 1, 2, 3, 4, 5, 6 goes on with half its slope or
 * more.
 */
public final class Theta implements ForecastMethod {

    @Override
    public String name() {
        return "Theta";
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        if (history.size() < 5) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + history.size() + " 个值，至少要 5 个",
                    history.size() + " values, at least 5 are needed");
        }
        Optional<SeasonalFactors> factors = SeasonalFactors.find(history);
        double[] values = factors.map(found -> found.remove(history.values())).orElseGet(history::values);
        Line line = Line.through(values);
        double[] curved = values.clone();
        for (int index = 0; index < curved.length; index++) {
            curved[index] = 2 * curved[index] - line.at(index + 1);
        }
        return ExponentialSmoothing.simple()
                .fitSmoothing(history.with(curved).withoutSeason())
                .map(smoothed -> new Model(line, smoothed, factors, values.length));
    }

    private record Model(Line line, SmoothingModel smoothed, Optional<SeasonalFactors> factors, int size)
            implements FittedModel {

        @Override
        public String name() {
            return "Theta";
        }

        @Override
        public ForecastMethod chosen() {
            return new Theta();
        }

        @Override
        public double[] means(int horizon) {
            double[] means = new double[horizon];
            for (int step = 1; step <= horizon; step++) {
                means[step - 1] = (line.at(size + step) + smoothed.level()) / 2 * factor(step);
            }
            return means;
        }

        @Override
        public double learned() {
            return 2 + smoothed.learned() + factors.map(SeasonalFactors::free).orElse(0);
        }

        @Override
        public double[] standardErrors(int horizon) {
            double[] errors = smoothed.standardErrors(horizon);
            for (int step = 1; step <= horizon; step++) {
                errors[step - 1] *= factor(step) / 2;
            }
            return errors;
        }

        private double factor(int step) {
            return factors.map(found -> found.ahead(size, step)).orElse(1.0);
        }
    }
}
