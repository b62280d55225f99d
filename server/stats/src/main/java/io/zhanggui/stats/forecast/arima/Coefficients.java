package io.zhanggui.stats.forecast.arima;

/**
 * Coefficients of an order: w = Σ φₖ wₜ₋ₖ + e + Σ θₖ eₜ₋ₖ and their seasonal factors, signs as R writes them.
 *
 * @param autoregression ordinary and seasonal multiplied out, by lag
 * @param movingAverage the same
 */
public record Coefficients(
        double[] ordinaryAutoregressive,
        double[] ordinaryMovingAverage,
        double[] seasonalAutoregressive,
        double[] seasonalMovingAverage,
        double[] autoregression,
        double[] movingAverage) {

    static Coefficients of(Order order, double[] partials) {
        int at = 0;
        double[] autoregressive = Lags.fromPartials(partials, at, order.autoregressive());
        at += order.autoregressive();
        double[] seasonal = Lags.fromPartials(partials, at, order.seasonalAutoregressive());
        at += order.seasonalAutoregressive();
        double[] moving = Lags.fromPartials(partials, at, order.movingAverage());
        at += order.movingAverage();
        double[] seasonalMoving = Lags.fromPartials(partials, at, order.seasonalMovingAverage());
        return new Coefficients(
                autoregressive,
                negative(moving),
                seasonal,
                negative(seasonalMoving),
                Lags.times(autoregressive, seasonal, order.period()),
                negative(Lags.times(moving, seasonalMoving, order.period())));
    }

    /** Whether every root keeps a distance of one per cent from the unit circle, as Hyndman and Khandakar ask. */
    boolean isSound() {
        return Lags.rootsBeyond(autoregression, 1.01) && Lags.rootsBeyond(negative(movingAverage), 1.01);
    }

    private static double[] negative(double[] values) {
        double[] result = new double[values.length];
        for (int index = 0; index < values.length; index++) {
            result[index] = -values[index];
        }
        return result;
    }
}
