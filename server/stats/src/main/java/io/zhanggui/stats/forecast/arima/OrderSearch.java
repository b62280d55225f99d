package io.zhanggui.stats.forecast.arima;

import io.zhanggui.stats.forecast.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Steps from order to order as long as AICc falls.
 *
 * <p>Source: Hyndman and Khandakar (2008), section 3.2. Orders with a root within one per cent of the unit circle do
 * not count. At most 94 orders are tried.
 */
final class OrderSearch {

    private static final int MOST_TRIED = 94;
    private static final int MOST_LAGS = 5;
    private static final int MOST_SEASONAL_LAGS = 2;
    private static final int[][] MOVES = {
        {0, 0, 0, 1}, {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 0, -1, 0}, {0, 0, 1, 1}, {0, 0, -1, -1}, {0, 0, 1, -1},
        {0, 0, -1, 1}, {0, 1, 0, 0}, {0, -1, 0, 0}, {1, 0, 0, 0}, {-1, 0, 0, 0}, {1, 1, 0, 0}, {-1, -1, 0, 0},
        {1, -1, 0, 0}, {-1, 1, 0, 0}
    };

    private final double[] values;
    private final double[] differenced;
    private final int differences;
    private final int seasonalDifferences;
    private final int period;
    private final Map<Order, Double> tried = new HashMap<>();
    private Optional<ArimaModel> best = Optional.empty();
    private double bestCriterion = Double.POSITIVE_INFINITY;

    private OrderSearch(History history, int seasonalDifferences, int differences, double[] differenced) {
        this.values = history.values();
        this.differenced = differenced;
        this.differences = differences;
        this.seasonalDifferences = seasonalDifferences;
        this.period = history.period();
    }

    /** Empty where no order fits. */
    static Optional<ArimaModel> best(History history) {
        int seasonal = Stationarity.seasonalDifferences(history);
        double[] first = Lags.apply(history.values(), Lags.differences(0, seasonal, history.period()));
        int ordinary = Stationarity.differences(first);
        double[] differenced = Lags.apply(first, Lags.differences(ordinary, 0, 1));
        return new OrderSearch(history, seasonal, ordinary, differenced).run();
    }

    private Optional<ArimaModel> run() {
        boolean constant = differences + seasonalDifferences <= 1;
        boolean seasonal = period > 1 && differenced.length > 2 * period;
        if (Stationarity.isConstant(differenced)) {
            return ArimaFit.thorough(values, differenced, order(0, 0, 0, 0, differenced[0] != 0));
        }
        int turn = seasonal ? 1 : 0;
        List.of(
                        order(2, 2, turn, turn, constant),
                        order(0, 0, 0, 0, constant),
                        order(1, 0, turn, 0, constant),
                        order(0, 1, 0, turn, constant),
                        order(0, 0, 0, 0, false))
                .forEach(this::attempt);
        boolean moved = true;
        while (moved && tried.size() < MOST_TRIED && best.isPresent()) {
            moved = step(best.get().order(), seasonal, constant);
        }
        return best.flatMap(model -> {
            Optional<ArimaModel> again = ArimaFit.thorough(values, differenced, model.order());
            return again.filter(found -> found.coefficients().isSound()).or(() -> best);
        });
    }

    private boolean step(Order from, boolean seasonal, boolean constantAllowed) {
        for (int[] move : MOVES) {
            if (!seasonal && (move[2] != 0 || move[3] != 0)) {
                continue;
            }
            Order next = new Order(
                    Math.max(0, from.autoregressive() + move[0]),
                    differences,
                    Math.max(0, from.movingAverage() + move[1]),
                    Math.max(0, from.seasonalAutoregressive() + move[2]),
                    seasonalDifferences,
                    Math.max(0, from.seasonalMovingAverage() + move[3]),
                    period,
                    from.constant());
            if (isWithinLimits(next) && attempt(next)) {
                return true;
            }
        }
        return constantAllowed
                && attempt(order(
                        from.autoregressive(),
                        from.movingAverage(),
                        from.seasonalAutoregressive(),
                        from.seasonalMovingAverage(),
                        !from.constant()));
    }

    private static boolean isWithinLimits(Order order) {
        return order.autoregressive() <= MOST_LAGS
                && order.movingAverage() <= MOST_LAGS
                && order.seasonalAutoregressive() <= MOST_SEASONAL_LAGS
                && order.seasonalMovingAverage() <= MOST_SEASONAL_LAGS;
    }

    private Order order(int autoregressive, int moving, int seasonal, int seasonalMoving, boolean constant) {
        return new Order(
                autoregressive, differences, moving, seasonal, seasonalDifferences, seasonalMoving, period, constant);
    }

    /** Whether the order is better than all before. */
    private boolean attempt(Order order) {
        if (tried.containsKey(order) || tried.size() >= MOST_TRIED || !fits(order)) {
            return false;
        }
        Optional<ArimaModel> found = ArimaFit.quick(values, differenced, order)
                .filter(model -> model.coefficients().isSound());
        double criterion = found.map(ArimaModel::correctedAkaike).orElse(Double.POSITIVE_INFINITY);
        tried.put(order, criterion);
        if (criterion < bestCriterion) {
            bestCriterion = criterion;
            best = found;
            return true;
        }
        return false;
    }

    private boolean fits(Order order) {
        int longest = Math.max(
                order.autoregressive() + order.seasonalAutoregressive() * period,
                order.movingAverage() + order.seasonalMovingAverage() * period);
        return differenced.length > longest + order.parameterCount() + 2;
    }
}
