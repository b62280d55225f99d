package io.zhanggui.stats.forecast.automatic;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.Forecast.Step;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.slow.SlowSeller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * One call from values to forecast.
 *
 * <p>Model: a weighted mean of automatic exponential smoothing, automatic ARIMA and the dynamic optimised Theta method;
 * for slow sellers of Syntetos–Boylan, Teunter–Syntetos–Babai and simple smoothing; for several seasons, or one longer
 * than 24 steps, of the same on what MSTL leaves (ARIMA so from 13 steps on). Only the newest 500 values or 8 periods are used, whichever is more.
 * Weights come from up to 8 rolling origins ({@code RollingOrigin}); combining few sound methods follows Petropoulos
 * and Svetunkov (2020), "A simple combination of univariate models". Where history has no negative value, the forecast
 * has none.
 *
 * <p>Intervals: Student's t with n − k degrees of freedom, k the figures learned from n values, on the spread of the
 * mixture of the models and of what few values teach badly ({@code CombinedModel}), times the factor by which errors at the rolling origins were larger or smaller than believed. For slow sellers they begin at 0 and end
 * at a quantile of the gamma distribution of the same mean and spread.
 *
 * <p>Inputs: values oldest first, NaN where missing (see {@link History}); periods in steps, none or 1 for no season;
 * the horizon in steps. Failure: as {@link History}; TOO_LITTLE_DATA below 4 values; NOT_CONVERGED where figures leave the range of numbers. Example:
 * 5, 5, 5, 5, 5, 5, 5, 5 goes on as 5 in [5, 5].
 */
public final class AutomaticForecast {

    private static final int WINDOW = 500;
    private static final int WINDOW_PERIODS = 8;
    private static final int LEAST = 4;
    private static final int LONGEST_HORIZON = 100_000;

    private AutomaticForecast() {}

    /**
     * @param level chance that an interval covers what will come, in (0, 1)
     * @throws IllegalArgumentException for a horizon outside 1 … 100,000, a level outside (0, 1) or a period below 1
     */
    public static Estimate<Forecast> of(double[] values, int horizon, double level, int... periods) {
        requireSense(horizon, level, periods);
        int[] usable = Arrays.stream(periods)
                .filter(period -> period > 1 && 2L * period <= values.length)
                .distinct()
                .sorted()
                .toArray();
        int longest = usable.length == 0 ? 1 : usable[usable.length - 1];
        return History.of(values, longest)
                .flatMap(AutomaticForecast::longEnough)
                .flatMap(whole -> {
                    History recent = whole.last(Math.max(WINDOW, WINDOW_PERIODS * whole.period()));
                    return goOn(recent, Members.fit(recent, usable), horizon, level);
                });
    }

    /** The same with one method that the caller chose, on the whole history. */
    public static Estimate<Forecast> by(ForecastMethod method, double[] values, int horizon, double level, int period) {
        requireSense(horizon, level, period);
        return History.of(values, period)
                .flatMap(AutomaticForecast::longEnough)
                .flatMap(
                        history -> method.fit(history).flatMap(model -> goOn(history, List.of(model), horizon, level)));
    }

    private static void requireSense(int horizon, double level, int... periods) {
        if (horizon < 1 || horizon > LONGEST_HORIZON || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("horizon " + horizon + ", level " + level);
        }
        if (Arrays.stream(periods).anyMatch(period -> period < 1)) {
            throw new IllegalArgumentException("periods " + Arrays.toString(periods));
        }
    }

    private static Estimate<History> longEnough(History history) {
        return history.size() >= LEAST
                ? Estimate.of(history)
                : Estimate.none(
                        Doubt.Reason.TOO_LITTLE_DATA,
                        "只有 " + history.size() + " 个值，至少要 " + LEAST + " 个才能说出预测有多准",
                        history.size() + " values, at least " + LEAST + " are needed to tell how sure a forecast is");
    }

    private static Estimate<Forecast> goOn(History history, List<FittedModel> models, int horizon, double level) {
        int away = history.stepsSinceLast() + horizon;
        RollingOrigin rolling = RollingOrigin.of(models, history, away);
        double[] weights = rolling.weights(models.size());
        CombinedModel combined = new CombinedModel(models, weights, history.size());
        double[] means = combined.means(away);
        double[] errors = combined.standardErrors(away);
        double spread = rolling.spread(combined);
        double[] believed = Arrays.stream(errors).map(error -> error * spread).toArray();
        if (!Double.isFinite(
                Arrays.stream(means).sum() + Arrays.stream(believed).sum())) {
            return Estimate.none(
                    Doubt.Reason.NOT_CONVERGED,
                    "预测值超出可计算范围，请缩短预测期数（现为 " + horizon + "）",
                    "the forecast leaves the range of numbers; shorten the horizon of " + horizon);
        }
        Band band = SlowSeller.isSlow(history)
                ? Band.ofCounts(level)
                : Band.symmetric(
                        level, new TDistribution(Math.max(3, history.size() - combined.learned())), floor(history));
        List<Step> steps = IntStream.range(history.stepsSinceLast(), away)
                .mapToObj(index -> band.step(index - history.stepsSinceLast() + 1, means[index], believed[index]))
                .toList();
        return Estimate.of(new Forecast(title(models, weights), steps));
    }

    private static double floor(History history) {
        return Arrays.stream(history.values()).allMatch(value -> value >= 0) ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** Such as {@code 0.40 ETS(A,N,N) + 0.35 ARIMA(0,1,1) + 0.25 DOTM}. */
    private static String title(List<FittedModel> models, double[] weights) {
        if (models.size() == 1) {
            return models.getFirst().name();
        }
        List<String> parts = new ArrayList<>();
        for (int which = 0; which < weights.length; which++) {
            parts.add(String.format(
                    Locale.ROOT, "%.2f %s", weights[which], models.get(which).name()));
        }
        return String.join(" + ", parts);
    }
}
