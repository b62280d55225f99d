package io.zhanggui.stats.anomaly;

/** What kind of number a series holds; its noise grows with the level accordingly. */
public enum Measure {
    /** Whole numbers of events, visitors or orders: negative binomial, at least Poisson noise. */
    COUNT,
    /** Amounts that are not negative, such as money: noise in proportion to the level, zeros allowed. */
    AMOUNT,
    /** Any number, such as a profit or a rate: noise of constant size, effects add up. */
    REAL;

    /** Larger sizes lose the precision that the sums need. */
    static final double LARGEST = 1e100;

    boolean allows(double value) {
        return Math.abs(value) <= LARGEST && (this == REAL || value >= 0);
    }

    /** Whether season and festivals multiply the level. */
    boolean isMultiplied() {
        return this != REAL;
    }
}
