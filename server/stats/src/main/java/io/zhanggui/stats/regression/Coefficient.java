package io.zhanggui.stats.regression;

import io.zhanggui.stats.Interval;

/**
 * One coefficient with what is known of it.
 *
 * @param name of the column, or {@code (intercept)}
 * @param statistic estimate over standard error (t; z in logistic regression); ± the largest double for a perfect fit
 * @param pValue two-sided
 */
public record Coefficient(
        String name, double estimate, double standardError, double statistic, double pValue, Interval interval) {}
