package io.zhanggui.stats.regression;

import java.util.List;
import java.util.Optional;

/**
 * A fitted linear model.
 *
 * @param coefficients the intercept first, where there is one, then in the order of the columns
 * @param covariance of the coefficients, {@code [row][column]} in their order
 * @param rows that count (weight above 0)
 * @param residualDegrees rows less coefficients
 * @param residualSumOfSquares weighted
 * @param totalSumOfSquares around the mean, or around 0 without intercept
 * @param rSquared share of the total that is explained
 * @param overall whether the columns explain anything; absent where there is none but the intercept, or fewer clusters
 *     than columns
 * @param logLikelihood at the fit, normal noise; the largest double for a perfect fit
 * @param akaike −2 log-likelihood + 2 (coefficients + 1), the noise's variance counted as R does
 * @param conditionNumber of the design with columns of length 1; it costs as many digits as it has
 * @param residuals response less fitted value, one a row
 */
public record LeastSquaresFit(
        List<Coefficient> coefficients,
        double[][] covariance,
        ErrorKind errors,
        int rows,
        int residualDegrees,
        double residualSumOfSquares,
        double totalSumOfSquares,
        double residualStandardDeviation,
        double rSquared,
        double adjustedRSquared,
        Optional<WaldTest> overall,
        double logLikelihood,
        double akaike,
        double conditionNumber,
        double[] residuals) {

    /** The coefficient of a column. */
    public Coefficient coefficient(String name) {
        return coefficients.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }
}
