package io.zhanggui.stats.forecast.arima;

/**
 * How many lags of each kind: ARIMA(p,d,q)(P,D,Q)[period].
 *
 * @param constant whether the differenced series has a mean of its own: a mean, or a drift after one difference
 */
public record Order(
        int autoregressive,
        int differences,
        int movingAverage,
        int seasonalAutoregressive,
        int seasonalDifferences,
        int seasonalMovingAverage,
        int period,
        boolean constant) {

    public Order {
        if (Math.min(
                                Math.min(autoregressive, differences),
                                Math.min(
                                        Math.min(movingAverage, seasonalAutoregressive),
                                        Math.min(seasonalDifferences, seasonalMovingAverage)))
                        < 0
                || period < 1) {
            throw new IllegalArgumentException("an order has no negative part");
        }
    }

    /** Without a season. */
    public static Order of(int autoregressive, int differences, int movingAverage, boolean constant) {
        return new Order(autoregressive, differences, movingAverage, 0, 0, 0, 1, constant);
    }

    boolean isSeasonal() {
        return seasonalAutoregressive + seasonalDifferences + seasonalMovingAverage > 0;
    }

    int coefficientCount() {
        return autoregressive + movingAverage + seasonalAutoregressive + seasonalMovingAverage;
    }

    int parameterCount() {
        return coefficientCount() + (constant ? 1 : 0);
    }

    /** Values used up by taking differences. */
    int lost() {
        return differences + seasonalDifferences * period;
    }

    /** Such as {@code ARIMA(0,1,1)(0,1,1)[12]}. */
    public String label() {
        String seasonal = isSeasonal()
                ? "(%d,%d,%d)[%d]".formatted(seasonalAutoregressive, seasonalDifferences, seasonalMovingAverage, period)
                : "";
        String mean = constant ? (differences + seasonalDifferences == 0 ? "+mean" : "+drift") : "";
        return "ARIMA(%d,%d,%d)".formatted(autoregressive, differences, movingAverage) + seasonal + mean;
    }
}
