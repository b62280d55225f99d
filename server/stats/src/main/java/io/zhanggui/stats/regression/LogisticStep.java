package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** One Newton step of logistic regression, and whether it proves separation. */
final class LogisticStep {

    /** By this step a fit that has an end is so near it that moves are small. */
    private static final int LATE = 10;

    private static final double LARGE_MOVE = 0.3;
    private static final double WRONG_WAY = 1e-4;

    private LogisticStep() {}

    /** The working regression: (y − μ)/v on the columns with weights v = μ(1 − μ), whose coefficients are the step. */
    static RegressionData data(RegressionData data, double[] scores) {
        double[] response = new double[scores.length];
        double[] weights = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            double one = 1 / (1 + Math.exp(-scores[row]));
            double zero = 1 / (1 + Math.exp(scores[row]));
            weights[row] = one * zero * data.weight(row);
            response[row] = data.response()[row] == 1 ? 1 / one : -1 / zero;
        }
        return data.withResponse(response).withWeights(weights);
    }

    /** The change of xb in each row. */
    static double[] scores(RegressionData data, double[] direction) {
        double[] scores = new double[data.rows()];
        int first = data.hasIntercept() ? 1 : 0;
        for (int row = 0; row < scores.length; row++) {
            double score = first == 1 ? direction[0] : 0;
            for (int column = 0; column < data.columns().length; column++) {
                score = Math.fma(direction[column + first], data.columns()[column][row], score);
            }
            scores[row] = score;
        }
        return scores;
    }

    static double largest(double[] moves) {
        double largest = 0;
        for (double move : moves) {
            largest = Math.max(largest, Math.abs(move));
        }
        return largest;
    }

    /** Whether a late step moves some rows far and none the wrong way. */
    static boolean separates(RegressionData data, double[] moves, int step) {
        double largest = largest(moves);
        if (step < LATE || largest < LARGE_MOVE) {
            return false;
        }
        for (int row = 0; row < moves.length; row++) {
            double right = data.response()[row] == 1 ? moves[row] : -moves[row];
            if (data.weight(row) > 0 && right < -WRONG_WAY * largest) {
                return false;
            }
        }
        return true;
    }

    static Estimate<LogisticFit> separated(RegressionData data, double[] direction) {
        int first = data.hasIntercept() ? 1 : 0;
        double[] reach = new double[data.columns().length];
        for (int column = 0; column < reach.length; column++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (double value : data.columns()[column]) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            reach[column] = Math.abs(direction[column + first]) * (most - least);
        }
        double largest = largest(reach);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < reach.length; column++) {
            if (reach[column] >= 0.01 * largest) {
                names.add(data.names().get(column));
            }
        }
        String columns = String.join(", ", names);
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                columns + " 把结果为 0 与 1 的行（几乎）完全分开，系数没有有限的估计；需要更多行或去掉这些列",
                columns + " part the rows with 0 from those with 1 (at least in part), so there is no finite estimate; "
                        + "more rows are needed, or fewer columns");
    }
}
