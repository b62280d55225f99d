package io.zhanggui.simulator;

/**
 * Someone who buys.
 *
 * @param number tells the buyers of a shop apart
 * @param province place in {@link Provinces}
 */
public record Buyer(int number, int province) {}
