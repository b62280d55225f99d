package io.zhanggui.stats.forecast.arima;

import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import java.util.Arrays;

/**
 * A fitted ARIMA model.
 *
 * @param constant mean of the differenced series, in its unit
 * @param errorVariance σ², the sum of squares over the differenced values
 * @param logLikelihood exact, of the differenced series
 * @param values the series
 * @param found where the search ended, a start for a like series
 */
public record ArimaModel(
        Order order,
        Coefficients coefficients,
        double constant,
        double errorVariance,
        double logLikelihood,
        double[] values,
        double[] found)
        implements FittedModel {

    @Override
    public String name() {
        return order.label();
    }

    @Override
    public ForecastMethod chosen() {
        return Arima.near(order, found);
    }

    /** Akaike's criterion corrected for few observations; infinite where too few. */
    public double correctedAkaike() {
        int count = order.parameterCount() + 1;
        double room = values.length - order.lost() - count - 1.0;
        return room <= 0 ? Double.POSITIVE_INFINITY : -2 * logLikelihood + 2 * count + 2.0 * count * (count + 1) / room;
    }

    @Override
    public double[] means(int horizon) {
        double[] past = Lags.differences(order.differences(), order.seasonalDifferences(), order.period());
        double[] series = Arrays.stream(Lags.apply(values, past))
                .map(value -> value - constant)
                .toArray();
        double[] ahead =
                new ArmaLikelihood(coefficients.autoregression(), coefficients.movingAverage()).ahead(series, horizon);
        double[] known = Arrays.copyOf(values, values.length + horizon);
        for (int time = values.length; time < known.length; time++) {
            double mean = ahead[time - values.length] + constant;
            for (int lag = 1; lag <= past.length; lag++) {
                mean += past[lag - 1] * known[time - lag];
            }
            known[time] = mean;
        }
        return Arrays.copyOfRange(known, values.length, known.length);
    }

    /** The values a difference needs stand for first states. */
    @Override
    public double learned() {
        return order.parameterCount() + order.lost();
    }

    @Override
    public double[] standardErrors(int horizon) {
        double[] past = Lags.differences(order.differences(), order.seasonalDifferences(), order.period());
        double[] weights = Lags.errorWeights(
                Lags.times(coefficients.autoregression(), past, 1), coefficients.movingAverage(), horizon);
        double freedom = Math.max(1, values.length - order.lost() - order.parameterCount());
        double variance = errorVariance * (values.length - order.lost()) / freedom;
        double[] errors = new double[horizon];
        double sum = 0;
        for (int step = 0; step < horizon; step++) {
            sum += weights[step] * weights[step];
            errors[step] = Math.sqrt(variance * sum);
        }
        return errors;
    }
}
