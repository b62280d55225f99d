package io.zhanggui.stats.regression;

/**
 * Whether all coefficients but the intercept are 0.
 *
 * @param statistic F; the largest double for a perfect fit
 * @param numeratorDegrees how many coefficients are tried
 * @param denominatorDegrees rows less coefficients, or clusters less one
 */
public record WaldTest(double statistic, int numeratorDegrees, int denominatorDegrees, double pValue) {}
