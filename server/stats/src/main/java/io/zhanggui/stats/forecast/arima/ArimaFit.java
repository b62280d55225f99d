package io.zhanggui.stats.forecast.arima;

import io.zhanggui.stats.forecast.search.BoundedLeastSquares;
import io.zhanggui.stats.forecast.search.BoundedLeastSquares.Solution;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the most likely coefficients of one order.
 *
 * <p>The search moves partial autocorrelations, so that every point is stationary and invertible. Residuals are
 * standardised innovations times the n-th root of the covariance's square-rooted determinant: their sum of squares is
 * least where the exact likelihood is greatest.
 */
final class ArimaFit {

    private static final double LIMIT = 0.998;
    private static final double QUICK = 1e-6;
    private static final double FINE = 1e-10;
    private static final int ITERATIONS = 30;
    private static final double[] SIZES = {0.1, 0.5, -0.4};

    private final Order order;
    private final double[] series;
    private final double mean;
    private final double unit;

    private ArimaFit(double[] differenced, Order order) {
        this.order = order;
        this.mean = order.constant() ? Arrays.stream(differenced).average().orElseThrow() : 0;
        double square = Arrays.stream(differenced)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        this.unit = square > 0 ? Math.sqrt(square) : 1;
        this.series =
                Arrays.stream(differenced).map(value -> (value - mean) / unit).toArray();
    }

    /** From one good start; empty where nothing could be computed. */
    static Optional<ArimaModel> quick(double[] values, double[] differenced, Order order) {
        ArimaFit fit = new ArimaFit(differenced, order);
        double[][] starts = fit.starts();
        double[] best = Arrays.stream(starts)
                .min((left, right) -> Double.compare(fit.sumAt(left), fit.sumAt(right)))
                .orElseThrow();
        return fit.from(values, QUICK, best);
    }

    /** From where a like series ended. */
    static Optional<ArimaModel> near(double[] values, double[] differenced, Order order, double[] start) {
        return new ArimaFit(differenced, order).from(values, QUICK, start);
    }

    /** From every start. */
    static Optional<ArimaModel> thorough(double[] values, double[] differenced, Order order) {
        ArimaFit fit = new ArimaFit(differenced, order);
        return fit.from(values, FINE, fit.starts());
    }

    private double sumAt(double[] start) {
        double[] residuals = new double[series.length];
        residuals(start, residuals);
        return BoundedLeastSquares.sumOfSquares(residuals);
    }

    private Optional<ArimaModel> from(double[] values, double precision, double[]... starts) {
        double[] upper = new double[order.parameterCount()];
        Arrays.fill(upper, LIMIT);
        if (order.constant()) {
            upper[order.coefficientCount()] = 1e6;
        }
        double[] lower = Arrays.stream(upper).map(bound -> -bound).toArray();
        Optional<Solution> best = Arrays.stream(starts)
                .map(start -> BoundedLeastSquares.solve(
                        this::residuals, series.length, start, lower, upper, ITERATIONS, precision))
                .filter(solution -> Double.isFinite(solution.sumOfSquares()))
                .min((left, right) -> Double.compare(left.sumOfSquares(), right.sumOfSquares()));
        return best.map(solution -> model(values, solution));
    }

    private double[][] starts() {
        double[][] starts = new double[SIZES.length + 1][order.parameterCount()];
        for (int which = 0; which < SIZES.length; which++) {
            for (int index = 0; index < order.coefficientCount(); index++) {
                starts[which][index] = index < order.autoregressive() + order.seasonalAutoregressive()
                        ? Math.abs(SIZES[which])
                        : SIZES[which];
            }
        }
        System.arraycopy(partialAutocorrelations(), 0, starts[SIZES.length], 0, order.autoregressive());
        return starts;
    }

    private double[] partialAutocorrelations() {
        int count = order.autoregressive();
        double[] correlations = new double[count + 1];
        for (int lag = 0; lag <= count; lag++) {
            for (int index = lag; index < series.length; index++) {
                correlations[lag] += series[index] * series[index - lag];
            }
        }
        double[] partials = new double[count];
        for (int step = 0; step < count; step++) {
            double[] coefficients = Lags.fromPartials(partials, 0, step);
            double above = correlations[step + 1];
            double below = correlations[0];
            for (int lag = 0; lag < step; lag++) {
                above -= coefficients[lag] * correlations[step - lag];
                below -= coefficients[lag] * correlations[lag + 1];
            }
            partials[step] = below > 0 ? Math.clamp(above / below, -0.95, 0.95) : 0;
        }
        return partials;
    }

    private void residuals(double[] parameters, double[] residuals) {
        Coefficients coefficients = Coefficients.of(order, parameters);
        ArmaLikelihood likelihood = new ArmaLikelihood(coefficients.autoregression(), coefficients.movingAverage());
        double halfLog = likelihood.innovations(shifted(parameters), residuals);
        double factor = Math.exp(halfLog / series.length);
        for (int index = 0; index < residuals.length; index++) {
            residuals[index] *= factor;
        }
    }

    private double[] shifted(double[] parameters) {
        if (!order.constant()) {
            return series;
        }
        double shift = parameters[order.coefficientCount()];
        return Arrays.stream(series).map(value -> value - shift).toArray();
    }

    private ArimaModel model(double[] values, Solution solution) {
        double[] parameters = solution.parameters();
        int count = series.length;
        double variance = Math.max(solution.sumOfSquares() / count, 1e-30) * unit * unit;
        // The residuals hold the determinant already.
        double logLikelihood = -0.5 * count * (Math.log(2 * Math.PI * variance) + 1);
        Coefficients coefficients = Coefficients.of(order, parameters);
        double halfLog = new ArmaLikelihood(coefficients.autoregression(), coefficients.movingAverage())
                .innovations(shifted(parameters), new double[count]);
        double errorVariance = variance / Math.exp(2 * halfLog / count);
        double constant = order.constant() ? mean + unit * parameters[order.coefficientCount()] : 0;
        return new ArimaModel(order, coefficients, constant, errorVariance, logLikelihood, values, parameters);
    }
}
