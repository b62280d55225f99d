package io.zhanggui.stats.regression;

/** A statistic that is chi-squared where there is nothing to find. */
public record ChiSquareTest(double statistic, int degrees, double pValue) {}
