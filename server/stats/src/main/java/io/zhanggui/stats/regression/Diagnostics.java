package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * What a fit says about its own assumptions.
 *
 * <p>Sources: Belsley, Kuh and Welsch (1980) for leverage and inflation; Cook (1977) for influence; Durbin and Watson
 * (1950); Breusch and Pagan (1979) in Koenker's (1981) form, n R² of the squared residuals on the columns.
 *
 * <p>Inputs and failures as for {@link LeastSquares}; a perfect fit has no residuals to look at (NO_VARIANCE). Example:
 * y = 1, 3, 4 at x = 0, 1, 2 has leverages 5/6, 1/3, 5/6 and a Durbin–Watson of 3.
 *
 * @param inflations one a column, without the intercept
 * @param leverages one a row, from 0 to 1, together the number of coefficients
 * @param influences Cook's distance, one a row: how far the fitted values move without it
 * @param durbinWatson 2 where a residual says nothing of the next, towards 0 where they resemble one another; rows must
 *     be in order of time
 * @param autocorrelation of a residual and the next
 * @param breuschPagan whether the noise grows with the columns; absent without columns
 */
public record Diagnostics(
        List<Inflation> inflations,
        double[] leverages,
        double[] influences,
        double durbinWatson,
        double autocorrelation,
        Optional<ChiSquareTest> breuschPagan) {

    /** The diagnostics of a least-squares fit of these data. */
    public static Estimate<Diagnostics> of(RegressionData data) {
        return LeastSquares.solve(data).flatMap(solution -> of(data, solution));
    }

    private static Estimate<Diagnostics> of(RegressionData data, Solution solution) {
        if (solution.residuals().squares() == 0) {
            return Estimate.none(
                    Doubt.Reason.NO_VARIANCE,
                    "模型与每一行完全吻合，没有残差可看",
                    "the model fits every row exactly; there are no residuals to look at");
        }
        double[] residuals = solution.residuals().weighted();
        double[] leverages = Leverages.of(data, solution);
        double change = 0;
        double product = 0;
        for (int row = 1; row < residuals.length; row++) {
            change += square(residuals[row] - residuals[row - 1]);
            product += residuals[row] * residuals[row - 1];
        }
        double squares = solution.residuals().squares();
        return Estimate.of(new Diagnostics(
                inflations(data, solution),
                leverages,
                influences(solution, data.parameters(), leverages),
                change / squares,
                product / squares,
                breuschPagan(data, residuals)));
    }

    private static List<Inflation> inflations(RegressionData data, Solution solution) {
        int first = data.hasIntercept() ? 1 : 0;
        double[][] gram = solution.factor().gramInverse();
        List<Inflation> inflations = new ArrayList<>();
        for (int column = first; column < data.parameters(); column++) {
            double factor = gram[column][column] * solution.factor().length(column, first);
            inflations.add(new Inflation(data.parameterNames().get(column), Math.max(1, factor)));
        }
        return List.copyOf(inflations);
    }

    /** e²h / (p s² (1 − h)²); a row of leverage 1 has no residual and counts as 0. */
    private static double[] influences(Solution solution, int size, double[] leverages) {
        double variance = solution.residuals().squares() / (solution.scaling().counted() - size);
        double[] influences = new double[leverages.length];
        for (int row = 0; row < influences.length; row++) {
            double rest = 1 - leverages[row];
            if (rest > 1e-10) {
                influences[row] =
                        square(solution.residuals().weighted()[row] / rest) * leverages[row] / (size * variance);
            }
        }
        return influences;
    }

    private static Optional<ChiSquareTest> breuschPagan(RegressionData data, double[] residuals) {
        int degrees = data.columns().length;
        if (!data.hasIntercept() || degrees == 0) {
            return Optional.empty();
        }
        double[] squares = new double[residuals.length];
        for (int row = 0; row < squares.length; row++) {
            squares[row] = square(residuals[row]);
        }
        return Solution.of(data.unweighted().withResponse(squares)).find().map(second -> {
            double explained = second.factor().explained(1);
            double total = explained + second.residuals().squares();
            double statistic = total == 0 ? 0 : data.rows() * explained / total;
            return new ChiSquareTest(statistic, degrees, Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2));
        });
    }

    private static double square(double value) {
        return value * value;
    }
}
