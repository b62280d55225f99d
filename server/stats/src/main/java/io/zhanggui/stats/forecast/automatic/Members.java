package io.zhanggui.stats.forecast.automatic;

import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.arima.Arima;
import io.zhanggui.stats.forecast.season.SeasonallyAdjusted;
import io.zhanggui.stats.forecast.simple.Naive;
import io.zhanggui.stats.forecast.slow.SlowSeller;
import io.zhanggui.stats.forecast.smoothing.ExponentialSmoothing;
import io.zhanggui.stats.forecast.theta.OptimisedTheta;
import java.util.Arrays;
import java.util.List;

/** Which methods are combined for which history. */
final class Members {

    /** A longer season has too many states to smooth each by itself. */
    private static final int LONGEST_SMOOTHED_SEASON = 24;

    /** A longer season makes the likelihood of seasonal ARIMA slow: it is taken off first. */
    private static final int LONGEST_ARIMA_SEASON = 12;

    private static final List<ForecastMethod> USUAL =
            List.of(ExponentialSmoothing.automatic(), Arima.automatic(), OptimisedTheta.dynamicOptimised());
    private static final List<ForecastMethod> SLOW =
            List.of(SlowSeller.syntetosBoylan(), SlowSeller.teunterSyntetosBabai(), ExponentialSmoothing.simple());

    private Members() {}

    /** Those that can be fitted, at least one. */
    static List<FittedModel> fit(History history, int[] periods) {
        List<ForecastMethod> methods = USUAL;
        if (SlowSeller.isSlow(history)) {
            methods = SLOW;
        } else if (periods.length > 1 || history.period() > LONGEST_SMOOTHED_SEASON) {
            methods = USUAL.stream()
                    .<ForecastMethod>map(method -> new SeasonallyAdjusted(method, periods))
                    .toList();
        } else if (history.period() > LONGEST_ARIMA_SEASON) {
            methods = List.of(
                    ExponentialSmoothing.automatic(),
                    new SeasonallyAdjusted(Arima.automatic(), periods),
                    OptimisedTheta.dynamicOptimised());
        }
        List<FittedModel> models = methods.stream()
                .flatMap(method -> method.fit(history).find().stream())
                .filter(Members::isFinite)
                .toList();
        return models.isEmpty() ? List.of(new Naive().fit(history).get()) : models;
    }

    private static boolean isFinite(FittedModel model) {
        return Double.isFinite(Arrays.stream(model.means(1)).sum())
                && Double.isFinite(Arrays.stream(model.standardErrors(1)).sum());
    }
}
