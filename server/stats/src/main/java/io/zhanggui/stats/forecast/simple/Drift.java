package io.zhanggui.stats.forecast.simple;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;

/**
 * The line from the first value to the last goes on: a random walk with drift.
 *
 * <p>Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", section 5.2; standard errors σ√(h(1 +
 * h/(T − 1))) of section 5.5. Two values are needed. Example: 1, 2, 5 has drift 2 and goes on as 7, 9.
 */
public final class Drift implements ForecastMethod {

    @Override
    public String name() {
        return "Drift";
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        double[] values = history.values();
        int changes = values.length - 1;
        if (changes < 1) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA, "只有 1 个值，至少要 2 个才有走势", "1 value, a drift needs at least 2");
        }
        double last = values[changes];
        double drift = (last - values[0]) / changes;
        double sigma = Spread.ofChanges(values, 1, drift);
        return Estimate.of(new Continued(
                this,
                horizon -> line(last, drift, horizon),
                step -> sigma * Math.sqrt(step * (1 + step / (double) changes))));
    }

    private static double[] line(double last, double drift, int horizon) {
        double[] means = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            means[step] = last + drift * (step + 1);
        }
        return means;
    }
}
