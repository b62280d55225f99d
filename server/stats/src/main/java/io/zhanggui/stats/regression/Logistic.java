package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.numeric.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Logistic regression by maximum likelihood.
 *
 * <p>Model: the chance of a 1 is 1/(1 + exp(−xb)). Source: McCullagh and Nelder (1989), Generalized Linear Models, 4.4
 * (iteratively reweighted least squares, here with halved steps where the likelihood would fall). Errors are from the
 * expected information. Weights count copies of a row.
 *
 * <p>Separation (Albert and Anderson 1984): where a combination of columns parts the 0s from the 1s, the likelihood has
 * no maximum. Newton's step then tends to that very combination, so a late step that moves no row the wrong way proves
 * it; the answer is NOT_IDENTIFIED with the columns' names. Fails too: a response other than 0 and 1 (OUT_OF_DOMAIN), of
 * one kind only (NO_VARIANCE), too few rows, dependent columns as in {@link LeastSquares}, no end after 60 steps
 * (NOT_CONVERGED).
 *
 * <p>Example: with x = 0: one 1 of four, x = 1: three 1s of four, the intercept is −log 3 and the slope 2 log 3.
 */
public final class Logistic {

    private static final int STEPS = 60;
    private static final int HALVINGS = 30;
    private static final double SETTLED = 1e-10;
    private static final double LEVEL = 0.95;

    private Logistic() {}

    /** The fit with intervals of 95 %. */
    public static Estimate<LogisticFit> fit(RegressionData data) {
        return fit(data, LEVEL);
    }

    /**
     * The fit.
     *
     * @param level chance that an interval covers, in (0, 1)
     */
    public static Estimate<LogisticFit> fit(RegressionData data, double level) {
        double[] response = data.response();
        double ones = 0;
        double all = 0;
        for (int row = 0; row < response.length; row++) {
            if (response[row] != 0 && response[row] != 1) {
                return Estimate.none(
                        Doubt.Reason.OUT_OF_DOMAIN,
                        "第 " + (row + 1) + " 行的结果是 " + response[row] + "，只能是 0 或 1",
                        "the response is " + response[row] + " in row " + (row + 1) + "; it must be 0 or 1");
            }
            ones += data.weight(row) * response[row];
            all += data.weight(row);
        }
        if (response.length > 0 && (ones == 0 || ones == all)) {
            String kind = ones == 0 ? "0" : "1";
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    response.length + " 行结果全是 " + kind + "，需要 0 和 1 都有",
                    "all " + response.length + " responses are " + kind + "; both 0 and 1 are needed");
        }
        double share = data.hasIntercept() ? ones / all : 0.5;
        double nullLogLikelihood = ones * Math.log(share) + (all - ones) * Math.log1p(-share);
        return climb(data, nullLogLikelihood, level);
    }

    private static Estimate<LogisticFit> climb(RegressionData data, double nullLogLikelihood, double level) {
        double[] coefficients = new double[data.parameters()];
        double[] scores = new double[data.rows()];
        double likelihood = likelihood(data, scores);
        for (int step = 1; step <= STEPS; step++) {
            Estimate<Solution> solved = Solution.of(LogisticStep.data(data, scores));
            if (!(solved instanceof Estimate.Known<Solution>(Solution solution))) {
                return Estimate.none(solved.findDoubt().orElseThrow());
            }
            double[] direction = direction(solution);
            double[] moves = LogisticStep.scores(data, direction);
            if (LogisticStep.largest(moves) < SETTLED) {
                return Estimate.of(describe(data, solution, coefficients, likelihood, nullLogLikelihood, level, step));
            }
            if (LogisticStep.separates(data, moves, step)) {
                return LogisticStep.separated(data, direction);
            }
            double size = 1;
            double[] next = added(scores, moves, size);
            double reached = likelihood(data, next);
            for (int halving = 0;
                    halving < HALVINGS && !(reached >= likelihood - 1e-12 * Math.abs(likelihood));
                    halving++) {
                size /= 2;
                next = added(scores, moves, size);
                reached = likelihood(data, next);
            }
            coefficients = added(coefficients, direction, size);
            scores = next;
            likelihood = reached;
        }
        return Estimate.none(
                Doubt.Reason.NOT_CONVERGED,
                STEPS + " 步后似然仍未稳定",
                "the likelihood has not settled after " + STEPS + " steps");
    }

    private static LogisticFit describe(
            RegressionData data,
            Solution solution,
            double[] estimates,
            double likelihood,
            double nullLogLikelihood,
            double level,
            int steps) {
        double[][] covariance = solution.gramInverse();
        double quantile = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int column = 0; column < estimates.length; column++) {
            double error = Math.sqrt(covariance[column][column]);
            double estimate = estimates[column];
            double statistic = StudentT.ratio(estimate, error);
            coefficients.add(new Coefficient(
                    data.parameterNames().get(column),
                    estimate,
                    error,
                    statistic,
                    Erf.erfc(Math.abs(statistic) / Math.sqrt(2)),
                    new Interval(estimate - quantile * error, estimate + quantile * error, level)));
        }
        int degrees = Math.max(1, data.columns().length);
        double ratio = Math.max(0, 2 * (likelihood - nullLogLikelihood));
        return new LogisticFit(
                List.copyOf(coefficients),
                covariance,
                solution.scaling().counted(),
                likelihood,
                nullLogLikelihood,
                -2 * likelihood + 2 * estimates.length,
                new ChiSquareTest(ratio, degrees, Gamma.regularizedGammaQ(degrees / 2.0, ratio / 2)),
                1 - likelihood / nullLogLikelihood,
                steps);
    }

    private static double[] direction(Solution solution) {
        double[] direction = new double[solution.coefficients().length];
        for (int column = 0; column < direction.length; column++) {
            direction[column] = solution.coefficient(column);
        }
        return direction;
    }

    /** Σ −log(1 + exp(−η)) over the 1s and −log(1 + exp(η)) over the 0s. */
    private static double likelihood(RegressionData data, double[] scores) {
        CompensatedSum sum = new CompensatedSum();
        for (int row = 0; row < scores.length; row++) {
            double score = data.response()[row] == 1 ? scores[row] : -scores[row];
            double loss = score > 0 ? Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score)) - score;
            sum.add(-loss * data.weight(row));
        }
        return sum.value();
    }

    private static double[] added(double[] values, double[] moves, double size) {
        double[] result = values.clone();
        for (int place = 0; place < result.length; place++) {
            result[place] += size * moves[place];
        }
        return result;
    }
}
