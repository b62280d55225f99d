package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.DoubleDouble;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Solved least squares in scaled terms.
 *
 * <p>Rows × parameters² up to four million, or a design whose condition number passes 1e5, are reduced in doubled
 * precision. Otherwise plain precision with two steps of refinement, residuals and gradient in doubled precision
 * (corrected seminormal equations, Björck 1987, Linear Algebra Appl. 88/89; each step gains the digits that condition
 * number² × 1e-16 leaves, so one at least six).
 *
 * @param coefficients of the scaled columns
 */
record Solution(Scaling scaling, Factor factor, DoubleDouble[] coefficients, Residuals residuals) {

    private static final double PRECISE_WORK = 4e6;
    private static final double LEAST_PLAIN_PIVOT = 1e-5;
    private static final int REFINEMENTS = 2;

    /** Residuals whose squares are a smaller share are what rounding the response to doubles leaves of a perfect fit. */
    private static final double ROUNDING = 1e-31;

    static Estimate<Solution> of(RegressionData data) {
        double work = (double) data.rows() * data.parameters() * data.parameters();
        return of(data, data.hasTails() || work <= PRECISE_WORK);
    }

    /** Reduces in doubled precision at once, or only where the design asks for it. */
    static Estimate<Solution> of(RegressionData data, boolean precise) {
        return Scaling.of(data)
                .flatMap(scaling -> enough(data, scaling).flatMap(some -> solve(data, scaling, precise)));
    }

    private static Estimate<Scaling> enough(RegressionData data, Scaling scaling) {
        int size = data.parameters();
        if (size == 0) {
            return Estimate.none(Doubt.Reason.TOO_LITTLE_DATA, "没有解释变量", "there is no column to explain with");
        }
        if (scaling.counted() <= size) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "只有 " + scaling.counted() + " 行，要估计 " + size + " 个系数，至少要 " + (size + 1) + " 行",
                    scaling.counted() + " rows for " + size + " coefficients; at least " + (size + 1) + " are needed");
        }
        return Estimate.of(scaling);
    }

    private static Estimate<Solution> solve(RegressionData data, Scaling scaling, boolean precise) {
        Triangle triangle = Reduction.of(data, scaling, precise);
        RankCheck rank = RankCheck.of(triangle);
        if (!precise && rank.smallestPivot() < LEAST_PLAIN_PIVOT) {
            return solve(data, scaling, true);
        }
        if (!rank.dependent().isEmpty()) {
            return dependent(data.parameterNames(), rank.dependent());
        }
        Factor factor = Factor.of(triangle);
        return Estimate.of(refined(data, scaling, factor, precise ? 0 : REFINEMENTS));
    }

    private static Solution refined(RegressionData data, Scaling scaling, Factor factor, int steps) {
        DoubleDouble[] coefficients = factor.solve();
        Residuals residuals = Residuals.of(data, scaling, coefficients);
        for (int step = 0; step < steps; step++) {
            DoubleDouble[] correction = factor.step(residuals.gradient());
            Arrays.setAll(coefficients, column -> coefficients[column].plus(correction[column]));
            if (step < steps - 1) {
                residuals = Residuals.of(data, scaling, coefficients);
            }
        }
        boolean perfect = residuals.squares() <= ROUNDING * (residuals.squares() + factor.explained(0));
        return new Solution(scaling, factor, coefficients, perfect ? residuals.none() : residuals);
    }

    /** A coefficient in true terms. */
    double coefficient(int column) {
        return unscaled(coefficients[column].value(), scaling.response() - scaling.columns()[column]);
    }

    /** Residual sum of squares in true terms. */
    double squares() {
        return unscaled(residuals.squares(), 2 * scaling.response() + scaling.weights());
    }

    /** Sum of squares the columns from {@code first} on explain, in true terms. */
    double explained(int first) {
        return unscaled(factor.explained(first), 2 * scaling.response() + scaling.weights());
    }

    /** Turns a covariance of scaled coefficients to a true one. */
    double[][] trueCovariance(double[][] scaled) {
        double[][] result = new double[scaled.length][scaled.length];
        for (int row = 0; row < scaled.length; row++) {
            for (int column = 0; column < scaled.length; column++) {
                result[row][column] = unscaled(
                        scaled[row][column],
                        2 * scaling.response() - scaling.columns()[row] - scaling.columns()[column]);
            }
        }
        return result;
    }

    /** (X'WX)⁻¹ in true terms. */
    double[][] gramInverse() {
        double[][] gram = factor.gramInverse();
        for (int row = 0; row < gram.length; row++) {
            for (int column = 0; column < gram.length; column++) {
                gram[row][column] = unscaled(
                        gram[row][column], -scaling.columns()[row] - scaling.columns()[column] - scaling.weights());
            }
        }
        return gram;
    }

    private static double unscaled(double value, int exponent) {
        return Math.scalb(value, exponent);
    }

    private static Estimate<Solution> dependent(List<String> names, List<Integer> columns) {
        String last = names.get(columns.getLast());
        String others =
                columns.subList(0, columns.size() - 1).stream().map(names::get).collect(Collectors.joining(", "));
        if (others.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.NOT_IDENTIFIED,
                    "“" + last + "”全是 0，无法估计它的系数",
                    "\"" + last + "\" is 0 throughout, so it has no coefficient");
        }
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                "“" + last + "”完全可由 " + others + " 算出，它们的系数无法分开；去掉其中一列",
                "\"" + last + "\" follows exactly from " + others
                        + "; their coefficients cannot be told apart, so leave one out");
    }
}
