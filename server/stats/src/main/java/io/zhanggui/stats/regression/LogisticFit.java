package io.zhanggui.stats.regression;

import java.util.List;

/**
 * A fitted logistic model.
 *
 * @param coefficients log odds per unit of the column, the intercept first; the statistic is z
 * @param covariance of the coefficients
 * @param rows that count (weight above 0)
 * @param logLikelihood at the fit
 * @param nullLogLikelihood of the intercept alone (of one half without intercept)
 * @param akaike −2 log-likelihood + 2 coefficients
 * @param likelihoodRatio whether the columns explain anything
 * @param pseudoRSquared McFadden's, 1 − log-likelihood / null log-likelihood
 * @param iterations that were needed
 */
public record LogisticFit(
        List<Coefficient> coefficients,
        double[][] covariance,
        int rows,
        double logLikelihood,
        double nullLogLikelihood,
        double akaike,
        ChiSquareTest likelihoodRatio,
        double pseudoRSquared,
        int iterations) {

    /** −2 log-likelihood. */
    public double deviance() {
        return -2 * logLikelihood;
    }

    /** −2 null log-likelihood. */
    public double nullDeviance() {
        return -2 * nullLogLikelihood;
    }
}
