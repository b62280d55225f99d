package io.zhanggui.stats.regression;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The test that all coefficients but the intercept are 0: F from R² with classical errors, Wald's b'V⁻¹b/q with others.
 */
final class Overall {

    private Overall() {}

    static Optional<WaldTest> test(
            Solution solution, CoefficientCovariance covariance, ErrorKind errors, int first, double rSquared) {
        int count = covariance.matrix().length - first;
        if (count == 0) {
            return Optional.empty();
        }
        if (errors == ErrorKind.CLASSICAL) {
            double rest = solution.squares() / (solution.squares() + solution.explained(first));
            double statistic = StudentT.ratio(rSquared / count, rest / covariance.degrees());
            return Optional.of(test(statistic, count, covariance.degrees()));
        }
        return wald(solution, covariance, first, count);
    }

    private static Optional<WaldTest> wald(Solution solution, CoefficientCovariance covariance, int first, int count) {
        if (covariance.degrees() < count) {
            return Optional.empty();
        }
        // Columns in units of their own errors, so that the matrix to solve is a correlation.
        RealVector scaled = new ArrayRealVector(count);
        RealMatrix correlation = MatrixUtils.createRealMatrix(count, count);
        double[][] matrix = covariance.matrix();
        for (int row = 0; row < count; row++) {
            double error = Math.sqrt(matrix[row + first][row + first]);
            if (!(error > 0)) {
                return Optional.empty();
            }
            scaled.setEntry(row, solution.coefficient(row + first) / error);
            for (int column = 0; column < count; column++) {
                double other = Math.sqrt(matrix[column + first][column + first]);
                correlation.setEntry(row, column, matrix[row + first][column + first] / error / other);
            }
        }
        try {
            RealVector solved = new CholeskyDecomposition(correlation, 1e-9, 1e-12)
                    .getSolver()
                    .solve(scaled);
            return Optional.of(test(StudentT.finite(scaled.dotProduct(solved) / count), count, covariance.degrees()));
        } catch (MathIllegalArgumentException singular) {
            return Optional.empty();
        }
    }

    private static WaldTest test(double statistic, int count, int degrees) {
        return new WaldTest(statistic, count, degrees, StudentT.beyondF(statistic, count, degrees));
    }
}
