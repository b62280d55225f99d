package io.zhanggui.stats.customer;

/** What a purchase model expects of many customers, in their order. */
public record Scores(double[] chanceAlive, double[] expectedPurchases) {}
