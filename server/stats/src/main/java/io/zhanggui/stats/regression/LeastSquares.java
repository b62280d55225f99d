package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary and weighted least squares.
 *
 * <p>Model: y = Xb + e, E(e|X) = 0; with weights w, the variance of e in a row is s²/w. The estimate minimises Σ w e².
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., 5.3 (Householder QR); Björck, Numerical Methods for Least
 * Squares Problems (1996), 6.6 (refinement); errors: see {@link ErrorKind}.
 *
 * <p>Inputs: n rows, p columns in any unit; coefficients are in units of the response per unit of the column. A million
 * rows of twenty columns take about a second. The NIST StRD linear sets come out to 13 digits and more (Filip to 8 from
 * rounded powers, to 13 by {@link RegressionData#polynomial}).
 *
 * <p>Fails: not more rows than coefficients (TOO_LITTLE_DATA); a response that never changes (NO_VARIANCE); a column that
 * follows from others to 1e-13 of its length (NOT_IDENTIFIED, with their names); NaN or infinity (OUT_OF_DOMAIN).
 *
 * <p>Example: y = 1, 3, 4 at x = 0, 1, 2 gives the line 7/6 + 3/2 x, R² = 27/28, residual sum of squares 1/6.
 */
public final class LeastSquares {

    private static final double LEVEL = 0.95;

    private LeastSquares() {}

    /** The fit with classical errors and intervals of 95 %. */
    public static Estimate<LeastSquaresFit> fit(RegressionData data) {
        return fit(data, ErrorKind.CLASSICAL, LEVEL);
    }

    /**
     * The fit.
     *
     * @param level chance that an interval covers, in (0, 1)
     * @throws IllegalArgumentException for clustered errors without clusters
     */
    public static Estimate<LeastSquaresFit> fit(RegressionData data, ErrorKind errors, double level) {
        return fit(data, errors, usualLags(data.rows()), level);
    }

    /**
     * The fit of rows in the order of time, with errors that allow each row to resemble those before it.
     *
     * @param lags how many rows back, from 0 (then as HC1) to one less than there are rows
     * @param level chance that an interval covers, in (0, 1)
     */
    public static Estimate<LeastSquaresFit> fitInTime(RegressionData data, int lags, double level) {
        if (lags < 0) {
            throw new IllegalArgumentException(lags + " lags");
        }
        return fit(data, ErrorKind.HAC, Math.min(lags, Math.max(0, data.rows() - 1)), level);
    }

    /** 4 (n / 100)^(2/9), rounded down: the rule of thumb of Newey and West (1994). */
    public static int usualLags(int rows) {
        return (int) Math.floor(4 * Math.pow(rows / 100.0, 2.0 / 9));
    }

    private static Estimate<LeastSquaresFit> fit(RegressionData data, ErrorKind errors, int lags, double level) {
        return solve(data)
                .flatMap(solution -> CoefficientCovariance.of(data, solution, errors, lags)
                        .flatMap(covariance -> describe(data, solution, covariance, errors, level)));
    }

    static Estimate<Solution> solve(RegressionData data) {
        return Solution.of(data).flatMap(solution -> {
            double total = solution.residuals().squares() + solution.factor().explained(data.hasIntercept() ? 1 : 0);
            return total == 0 || unchanging(data) ? flat(data) : Estimate.of(solution);
        });
    }

    private static Estimate<LeastSquaresFit> describe(
            RegressionData data, Solution solution, CoefficientCovariance covariance, ErrorKind errors, double level) {
        int size = data.parameters();
        int rows = solution.scaling().counted();
        int first = data.hasIntercept() ? 1 : 0;
        int free = rows - size;
        double squares = solution.squares();
        double explained = solution.explained(first);
        double total = squares + explained;
        double rSquared = Math.min(1, explained / total);
        double logLikelihood = logLikelihood(data, solution, rows);
        LeastSquaresFit fit = new LeastSquaresFit(
                coefficients(data, solution, covariance, level),
                covariance.matrix(),
                errors,
                rows,
                free,
                squares,
                total,
                Math.sqrt(squares / free),
                rSquared,
                1 - squares / total * (rows - first) / free,
                Overall.test(solution, covariance, errors, first, rSquared),
                logLikelihood,
                StudentT.finite(-2 * logLikelihood + 2 * (size + 1)),
                solution.factor().condition(),
                residuals(data, solution));
        return finite(fit) ? Estimate.of(fit) : tooLarge();
    }

    private static List<Coefficient> coefficients(
            RegressionData data, Solution solution, CoefficientCovariance covariance, double level) {
        List<Coefficient> coefficients = new ArrayList<>();
        List<String> names = data.parameterNames();
        for (int column = 0; column < names.size(); column++) {
            double error = Math.sqrt(Math.max(0, covariance.matrix()[column][column]));
            coefficients.add(StudentT.coefficient(
                    names.get(column), solution.coefficient(column), error, covariance.degrees(), level));
        }
        return List.copyOf(coefficients);
    }

    /** −n/2 (log 2π + log(RSS/n) + 1) + ½ Σ log w. */
    private static double logLikelihood(RegressionData data, Solution solution, int rows) {
        double logWeights = 0;
        double[] weights = data.weights();
        if (weights != null) {
            for (double weight : weights) {
                logWeights += weight > 0 ? Math.log(weight) : 0;
            }
        }
        double variance = Math.log(solution.residuals().squares() / rows)
                + (2 * solution.scaling().response() + solution.scaling().weights()) * Math.log(2);
        return StudentT.finite(-rows / 2.0 * (Math.log(2 * Math.PI) + variance + 1) + logWeights / 2);
    }

    static double[] residuals(RegressionData data, Solution solution) {
        double[] residuals = solution.residuals().weighted().clone();
        Scaling scaling = solution.scaling();
        for (int row = 0; row < residuals.length; row++) {
            double weight = data.weight(row);
            residuals[row] = weight > 0
                    ? Math.scalb(residuals[row] / Math.sqrt(Math.scalb(weight, -scaling.weights())), scaling.response())
                    : uncounted(data, solution, row);
        }
        return residuals;
    }

    private static double uncounted(RegressionData data, Solution solution, int row) {
        int first = data.hasIntercept() ? 1 : 0;
        double fitted = first == 1 ? solution.coefficient(0) : 0;
        for (int column = 0; column < data.columns().length; column++) {
            fitted += solution.coefficient(column + first) * data.columns()[column][row];
        }
        return data.response()[row] - fitted;
    }

    private static boolean unchanging(RegressionData data) {
        if (!data.hasIntercept()) {
            return false;
        }
        double first = Double.NaN;
        for (int row = 0; row < data.rows(); row++) {
            if (data.weight(row) > 0) {
                double value = data.response()[row];
                if (!Double.isNaN(first) && value != first) {
                    return false;
                }
                first = value;
            }
        }
        return true;
    }

    private static Estimate<Solution> flat(RegressionData data) {
        double value = data.response()[0];
        return Estimate.none(
                Doubt.Reason.NO_VARIANCE,
                "被解释的数在每一行都是 " + value + "，没有可解释的变化",
                "the response is " + value + " in every row; there is no change to explain");
    }

    private static boolean finite(LeastSquaresFit fit) {
        return Double.isFinite(fit.totalSumOfSquares())
                && fit.coefficients().stream()
                        .allMatch(one -> Double.isFinite(one.estimate()) && Double.isFinite(one.standardError()));
    }

    private static Estimate<LeastSquaresFit> tooLarge() {
        return Estimate.none(
                Doubt.Reason.OUT_OF_DOMAIN,
                "数值太大，平方和超出双精度范围；换一个单位",
                "the values are so large that sums of squares leave the range of doubles; change the unit");
    }
}
