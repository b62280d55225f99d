package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.arima.Arima;
import io.zhanggui.stats.forecast.automatic.AutomaticForecast;
import io.zhanggui.stats.forecast.simple.Drift;
import io.zhanggui.stats.forecast.simple.Naive;
import io.zhanggui.stats.forecast.simple.SeasonalNaive;
import io.zhanggui.stats.forecast.slow.SlowSeller;
import io.zhanggui.stats.forecast.smoothing.ExponentialSmoothing;
import io.zhanggui.stats.forecast.theta.OptimisedTheta;
import io.zhanggui.stats.forecast.theta.Theta;
import java.util.Arrays;
import java.util.Optional;

/** The methods one may ask for by name. */
enum ForecastChoice {
    auto(Optional.empty()),
    naive(new Naive()),
    seasonal_naive(new SeasonalNaive()),
    drift(new Drift()),
    ses(ExponentialSmoothing.simple()),
    holt(ExponentialSmoothing.holt()),
    damped(ExponentialSmoothing.damped()),
    holt_winters(ExponentialSmoothing.holtWintersAdditive()),
    holt_winters_multiplicative(ExponentialSmoothing.holtWintersMultiplicative()),
    ets(ExponentialSmoothing.automatic()),
    theta(new Theta()),
    otm(OptimisedTheta.optimised()),
    dotm(OptimisedTheta.dynamicOptimised()),
    arima(Arima.automatic()),
    croston(SlowSeller.croston()),
    sba(SlowSeller.syntetosBoylan()),
    tsb(SlowSeller.teunterSyntetosBabai());

    private final Optional<ForecastMethod> method;

    ForecastChoice(ForecastMethod method) {
        this(Optional.of(method));
    }

    ForecastChoice(Optional<ForecastMethod> method) {
        this.method = method;
    }

    Estimate<Forecast> ahead(double[] values, int horizon, double level, int[] periods) {
        int longest = Arrays.stream(periods).max().orElse(1);
        return method.map(chosen -> AutomaticForecast.by(chosen, values, horizon, level, longest))
                .orElseGet(() -> AutomaticForecast.of(values, horizon, level, periods));
    }

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
