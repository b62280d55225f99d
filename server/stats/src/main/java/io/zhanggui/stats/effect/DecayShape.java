package io.zhanggui.stats.effect;

/** How a lift fades: both shapes begin at 1 in the first step and have half of it left after the half-life. */
public enum DecayShape {
    /** The same share goes in each step: 2^(−(t − 1) / h). */
    EXPONENTIAL {
        @Override
        double left(int step, double halfLife) {
            return Math.exp(-Math.log(2) * (step - 1) / halfLife);
        }
    },
    /** Fast at first, then a long tail: t^(−k) with k = log 2 / log(1 + h). */
    POWER {
        @Override
        double left(int step, double halfLife) {
            return Math.pow(step, -Math.log(2) / Math.log1p(halfLife));
        }
    };

    /**
     * The share of the first step's lift that is left.
     *
     * @param step from 1
     * @param halfLife in steps, above 0
     */
    abstract double left(int step, double halfLife);
}
