package io.zhanggui.stats.regression;

import java.util.List;

/**
 * A fitted ridge regression.
 *
 * @param intercept not shrunk
 * @param terms in the order and units of the columns
 * @param penalty λ for columns of mean 0 and variance 1 (divisor n)
 * @param effectiveDegrees 1 for the intercept and Σ d²/(d² + λ) for the columns
 * @param crossValidation the generalised cross-validation score, n · RSS / (n − effective degrees)²
 */
public record RidgeFit(
        double intercept,
        List<Term> terms,
        double penalty,
        double effectiveDegrees,
        double residualSumOfSquares,
        double rSquared,
        double crossValidation,
        int rows) {

    /**
     * One shrunk coefficient.
     *
     * @param standardError of the shrunk estimate around its own mean; it does not know the bias, so no interval is made
     *     of it
     */
    public record Term(String name, double estimate, double standardError) {}
}
