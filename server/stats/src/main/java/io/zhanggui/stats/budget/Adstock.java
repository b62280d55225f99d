package io.zhanggui.stats.budget;

/**
 * Geometric carry-over, normalised: a(t) = (1 − θ) x(t) + θ a(t − 1), so that a steady spend x has a level of x.
 *
 * <p>Source: Broadbent (1979), Journal of the Market Research Society 21; normalised as by Jin et al. (2017), equation 1. What
 * went before the first week is taken as the mean of the first four. Example: θ = 0.5, spend 0, 0, 0, 0, 8, 0 gives levels
 * 0, 0, 0, 0, 4, 2.
 */
public final class Adstock {

    private static final int BEFORE = 4;

    private Adstock() {}

    /**
     * The levels.
     *
     * @param carryOver θ in [0, 1)
     */
    public static double[] geometric(double[] spend, double carryOver) {
        double[] levels = new double[spend.length];
        double level = start(spend);
        for (int t = 0; t < spend.length; t++) {
            level = (1 - carryOver) * spend[t] + carryOver * level;
            levels[t] = level;
        }
        return levels;
    }

    static double start(double[] spend) {
        double sum = 0;
        int weeks = Math.min(BEFORE, spend.length);
        for (int t = 0; t < weeks; t++) {
            sum += spend[t];
        }
        return weeks == 0 ? 0 : sum / weeks;
    }
}
