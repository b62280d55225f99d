package io.zhanggui.stats.regression;

/**
 * How many times larger the variance of a coefficient is than if its column were alone.
 *
 * @param factor 1 for a column unlike all others; above 10 the columns say nearly the same
 */
public record Inflation(String name, double factor) {}
