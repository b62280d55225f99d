package io.zhanggui.stats.effect;

/** The share of a comparison unit in the mixture, from 0 to 1. */
public record DonorWeight(String unit, double weight) {}
