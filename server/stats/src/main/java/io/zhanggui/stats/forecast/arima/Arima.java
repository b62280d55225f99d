package io.zhanggui.stats.forecast.arima;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import java.util.Optional;

/**
 * ARIMA by exact maximum likelihood: one order, or the best by AICc.
 *
 * <p>Sources: Box and Jenkins (1970); likelihood by Ansley (1979); choice by Hyndman and Khandakar (2008). Standard
 * errors from the weights of past errors, σ² with the degrees of freedom left.
 *
 * <p>Failure: TOO_LITTLE_DATA where the order has more lags and parameters than values, or below 8 values for the
 * choice; NOT_CONVERGED where nothing fits. A season longer than 24 steps is left to decomposition. Example: 5, 5, 5,
 * 5, 5, 5, 5, 5 goes on as 5.
 */
public final class Arima implements ForecastMethod {

    private static final int LONGEST_SEASON = 24;
    private static final int LEAST = 8;

    private final Optional<Order> order;
    private final Optional<double[]> start;

    private Arima(Optional<Order> order, Optional<double[]> start) {
        this.order = order;
        this.start = start;
    }

    public static Arima automatic() {
        return new Arima(Optional.empty(), Optional.empty());
    }

    public static Arima of(Order order) {
        return new Arima(Optional.of(order), Optional.empty());
    }

    /** The order searched from one start only, that of a like series. */
    static Arima near(Order order, double[] start) {
        return new Arima(Optional.of(order), Optional.of(start));
    }

    @Override
    public String name() {
        return order.map(Order::label).orElse("ARIMA");
    }

    @Override
    public Estimate<FittedModel> fit(History history) {
        return fitArima(history).map(model -> model);
    }

    /** The model with its coefficients. */
    public Estimate<ArimaModel> fitArima(History history) {
        if (order.isPresent()) {
            return fitOne(history, order.get());
        }
        if (history.size() < LEAST) {
            return tooLittle(history, LEAST);
        }
        return answer(OrderSearch.best(history.period() <= LONGEST_SEASON ? history : history.withoutSeason()));
    }

    private Estimate<ArimaModel> fitOne(History history, Order order) {
        int needed = order.lost()
                + order.parameterCount()
                + 2
                + Math.max(
                        order.autoregressive() + order.seasonalAutoregressive() * order.period(),
                        order.movingAverage() + order.seasonalMovingAverage() * order.period());
        if (history.size() < needed) {
            return tooLittle(history, needed);
        }
        double[] values = history.values();
        double[] past = Lags.differences(order.differences(), order.seasonalDifferences(), order.period());
        double[] differenced = Lags.apply(values, past);
        return answer(start.map(known -> ArimaFit.near(values, differenced, order, known))
                .orElseGet(() -> ArimaFit.thorough(values, differenced, order)));
    }

    private static Estimate<ArimaModel> answer(Optional<ArimaModel> found) {
        return found.map(Estimate::of)
                .orElseGet(() ->
                        Estimate.none(Doubt.Reason.NOT_CONVERGED, "ARIMA 拟合不成功", "no ARIMA model fits the values"));
    }

    private static <T> Estimate<T> tooLittle(History history, int needed) {
        return Estimate.none(
                Doubt.Reason.TOO_LITTLE_DATA,
                "只有 " + history.size() + " 个值，至少要 " + needed + " 个",
                history.size() + " values, at least " + needed + " are needed");
    }
}
