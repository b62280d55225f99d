package io.zhanggui.stats.forecast.simple;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import java.util.Arrays;

/**
 * The last value goes on: a random walk.
 *
 * <p>Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", section 5.2; standard errors σ√h of
 * section 5.5. One value is enough. Example: 1, 2, 4 goes on as 4, 4, … with σ² = (1² + 2²) / 2 = 2.5.
 */
public final class Naive implements ForecastMethod {

    @Override
    public String name() {
        return "Naive";
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        double[] values = history.values();
        double last = values[values.length - 1];
        double sigma = Spread.ofChanges(values, 1, 0);
        return Estimate.of(new Continued(this, horizon -> filled(horizon, last), step -> sigma * Math.sqrt(step)));
    }

    private static double[] filled(int horizon, double value) {
        double[] means = new double[horizon];
        Arrays.fill(means, value);
        return means;
    }
}
