package io.zhanggui.stats.forecast;

/**
 * How far a forecast was from what came.
 *
 * <p>Source: Makridakis, Spiliotis and Assimakopoulos (2020), "The M4 Competition", International Journal of
 * Forecasting 36, equations 1 and 2; the mean scaled interval score is their equation 4.
 *
 * <p>Inputs are in the unit of the series; actual and forecast are of equal length, else IllegalArgumentException.
 * Example: actual 100, forecast 110 has sMAPE 200 · 10 / 210 = 9.524 %.
 */
public final class Accuracy {

    private Accuracy() {}

    /** Symmetric mean absolute percentage error in per cent, 0 … 200; a step where both are 0 counts as 0. */
    public static double symmetricPercentageError(double[] actual, double[] forecast) {
        requireEqualLength(actual, forecast);
        double sum = 0;
        for (int step = 0; step < actual.length; step++) {
            double size = Math.abs(actual[step]) + Math.abs(forecast[step]);
            sum += size == 0 ? 0 : 200 * Math.abs(actual[step] - forecast[step]) / size;
        }
        return sum / actual.length;
    }

    /** Mean absolute error over the mean absolute change in history from one period to the next (MASE). */
    public static double scaledError(double[] history, int period, double[] actual, double[] forecast) {
        requireEqualLength(actual, forecast);
        double sum = 0;
        for (int step = 0; step < actual.length; step++) {
            sum += Math.abs(actual[step] - forecast[step]);
        }
        return sum / actual.length / scale(history, period);
    }

    /** Mean absolute change from one period to the next: the unit of {@link #scaledError}. */
    public static double scale(double[] history, int period) {
        double change = 0;
        for (int index = period; index < history.length; index++) {
            change += Math.abs(history[index] - history[index - period]);
        }
        return change / (history.length - period);
    }

    private static void requireEqualLength(double[] actual, double[] forecast) {
        if (actual.length != forecast.length || actual.length == 0) {
            throw new IllegalArgumentException(actual.length + " actual values, " + forecast.length + " forecasts");
        }
    }
}
