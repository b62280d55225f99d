package io.zhanggui.stats.forecast.arima;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * The exact likelihood of a stationary ARMA process by its innovations.
 *
 * <p>Source: Ansley (1979), Biometrika 66: the series is left as it is for the first max(p, q) values and filtered by
 * the autoregression after them, which makes its covariance matrix banded; its Cholesky factor, row by row, gives
 * standardised innovations. Once the rows repeat themselves they are no longer computed. Also Brockwell and Davis,
 * "Time Series: Theory and Methods", sections 5.3 and 8.7.
 */
final class ArmaLikelihood {

    private static final double REPEATS = 1e-12;

    private final double[] autoregression;
    private final double[] movingAverage;
    private final int head;
    private final int band;
    /** Covariances of the head, of head with filtered values, and among filtered values, by distance. */
    private final double[] headCovariances;

    private final double[] mixedCovariances;
    private final double[] filteredCovariances;
    private final double[][] rows;
    private int steadyFrom = Integer.MAX_VALUE;

    /**
     * @param autoregression φ of w = Σ φₖ wₜ₋ₖ + e + Σ θₖ eₜ₋ₖ, stationary
     * @param movingAverage θ
     */
    ArmaLikelihood(double[] autoregression, double[] movingAverage) {
        this.autoregression = autoregression;
        this.movingAverage = movingAverage;
        this.head = Math.max(autoregression.length, movingAverage.length);
        this.band = head;
        double[] weights = Lags.errorWeights(autoregression, movingAverage, head + 1);
        this.mixedCovariances = new double[head + 1];
        this.filteredCovariances = new double[head + 1];
        for (int distance = 0; distance <= movingAverage.length; distance++) {
            for (int lag = distance; lag <= movingAverage.length; lag++) {
                mixedCovariances[distance] += theta(lag) * weights[lag - distance];
                filteredCovariances[distance] += theta(lag) * theta(lag - distance);
            }
        }
        this.headCovariances = autocovariances();
        this.rows = new double[band + 1][];
    }

    private double theta(int lag) {
        return lag == 0 ? 1 : movingAverage[lag - 1];
    }

    /** Of the process with error variance 1, for distances 0 … head; NaN first where there is no solution. */
    private double[] autocovariances() {
        int order = autoregression.length;
        double[] result = new double[head + 1];
        if (order == 0) {
            return filteredCovariances;
        }
        double[][] matrix = new double[order + 1][order + 1];
        double[] right = new double[order + 1];
        for (int row = 0; row <= order; row++) {
            matrix[row][row] += 1;
            for (int lag = 1; lag <= order; lag++) {
                matrix[row][Math.abs(row - lag)] -= autoregression[lag - 1];
            }
            right[row] = mixedCovariances[row];
        }
        try {
            double[] first = new LUDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-14)
                    .getSolver()
                    .solve(new ArrayRealVector(right, false))
                    .toArray();
            System.arraycopy(first, 0, result, 0, order + 1);
        } catch (MathRuntimeException singular) {
            result[0] = Double.NaN;
            return result;
        }
        for (int distance = order + 1; distance <= head; distance++) {
            result[distance] = mixedCovariances[distance];
            for (int lag = 1; lag <= order; lag++) {
                result[distance] += autoregression[lag - 1] * result[distance - lag];
            }
        }
        return result;
    }

    /** Half the logarithm of the covariance matrix's determinant; innovations are written. NaN where impossible. */
    double innovations(double[] series, double[] innovations) {
        double halfLogDeterminant = 0;
        int time = 0;
        while (time < series.length && time < steadyFrom) {
            double[] row = row(time);
            double sum = filtered(series, time);
            int reach = Math.min(time, band);
            for (int distance = 1; distance <= reach; distance++) {
                sum -= row[distance] * innovations[time - distance];
            }
            innovations[time] = sum / row[0];
            halfLogDeterminant += Math.log(row[0]);
            time++;
        }
        return time == series.length ? halfLogDeterminant : halfLogDeterminant + steady(series, innovations, time);
    }

    /** The rest, where all rows are alike: only lags that matter are walked. */
    private double steady(double[] series, double[] innovations, int from) {
        double[] row = rows[0];
        int[] pastLags = lagsWithWeight(autoregression, 0);
        int[] errorLags = lagsWithWeight(row, 1);
        for (int time = from; time < series.length; time++) {
            double sum = series[time];
            for (int lag : pastLags) {
                sum -= autoregression[lag] * series[time - lag - 1];
            }
            for (int lag : errorLags) {
                sum -= row[lag] * innovations[time - lag];
            }
            innovations[time] = sum / row[0];
        }
        return (series.length - from) * Math.log(row[0]);
    }

    private static int[] lagsWithWeight(double[] weights, int from) {
        return IntStream.range(from, weights.length)
                .filter(lag -> Math.abs(weights[lag]) > 1e-13)
                .toArray();
    }

    private double filtered(double[] series, int time) {
        double value = series[time];
        if (time >= head) {
            for (int lag = 1; lag <= autoregression.length; lag++) {
                value -= autoregression[lag - 1] * series[time - lag];
            }
        }
        return value;
    }

    /** Means of the steps to come, of the process without its mean. */
    double[] ahead(double[] series, int horizon) {
        double[] known = new double[series.length + horizon];
        double[] innovations = new double[series.length + horizon];
        System.arraycopy(series, 0, known, 0, series.length);
        double[] past = new double[series.length];
        restart();
        innovations(series, past);
        System.arraycopy(past, 0, innovations, 0, past.length);
        for (int time = series.length; time < known.length; time++) {
            double[] row = row(time);
            double mean = 0;
            for (int distance = time - series.length + 1; distance <= Math.min(time, band); distance++) {
                mean += row[distance] * innovations[time - distance];
            }
            if (time >= head) {
                for (int lag = 1; lag <= autoregression.length; lag++) {
                    mean += autoregression[lag - 1] * known[time - lag];
                }
            }
            known[time] = mean;
        }
        return Arrays.copyOfRange(known, series.length, known.length);
    }

    private void restart() {
        steadyFrom = Integer.MAX_VALUE;
    }

    /** The row of the Cholesky factor: entry k belongs to the time k before. Must be asked for in order of time. */
    private double[] row(int time) {
        if (time >= steadyFrom) {
            return rows[0];
        }
        int slot = time % (band + 1);
        double[] spare = rows[slot];
        double[] row = spare == null ? new double[band + 1] : spare;
        int reach = Math.min(time, band);
        for (int distance = reach; distance >= 1; distance--) {
            int other = time - distance;
            double[] otherRow = rows[other % (band + 1)];
            double sum = covariance(time, other);
            for (int further = distance + 1; further <= reach; further++) {
                sum -= row[further] * otherRow[further - distance];
            }
            row[distance] = sum / otherRow[0];
        }
        double variance = covariance(time, time);
        for (int distance = 1; distance <= reach; distance++) {
            variance -= row[distance] * row[distance];
        }
        row[0] = Math.sqrt(variance);
        if (time > 2 * band && repeats(row, rows[(time - 1) % (band + 1)])) {
            steadyFrom = time + 1;
            rows[0] = row;
        } else {
            rows[slot] = row;
        }
        return row;
    }

    private static boolean repeats(double[] row, double[] before) {
        for (int index = 0; index < row.length; index++) {
            if (Math.abs(row[index] - before[index]) > REPEATS) {
                return false;
            }
        }
        return true;
    }

    private double covariance(int time, int other) {
        int distance = time - other;
        if (time < head) {
            return headCovariances[distance];
        }
        return other < head ? mixedCovariances[distance] : filteredCovariances[distance];
    }
}
