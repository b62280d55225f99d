package io.zhanggui.stats.forecast.simple;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;

/**
 * The last season goes on; of period 1 the same as {@link Naive}.
 *
 * <p>Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", section 5.2; standard errors σ√k, k
 * the seasons begun, of section 5.5. One full period is needed. Example: 1, 5, 2, 6 of period 2 goes on as 2, 6, 2, 6.
 */
public final class SeasonalNaive implements ForecastMethod {

    @Override
    public String name() {
        return "SeasonalNaive";
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        double[] values = history.values();
        int period = history.period();
        if (values.length < period) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + values.length + " 期，一个完整周期要 " + period + " 期",
                    values.length + " steps, a full period has " + period);
        }
        double sigma = Spread.ofChanges(values, period, 0);
        return Estimate.of(new Continued(
                this,
                horizon -> repeated(values, period, horizon),
                step -> sigma * Math.sqrt(1 + (step - 1) / period)));
    }

    private static double[] repeated(double[] values, int period, int horizon) {
        double[] means = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            means[step] = values[values.length - period + step % period];
        }
        return means;
    }
}
