package io.zhanggui.stats.numeric;

import java.util.random.RandomGenerator;

/** Draws from distributions that the generators of the platform lack. */
public final class Variates {

    private Variates() {}

    /**
     * A gamma variate of unit rate.
     *
     * <p>Source: Marsaglia and Tsang (2000), "A simple method for generating gamma variables". Example: of shape 3 the draws
     * have mean 3 and variance 3.
     *
     * @param shape above 0
     */
    public static double gamma(RandomGenerator random, double shape) {
        double size = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double gamma = size;
        // Nineteen of twenty tries are taken, so a hundred are never used up in earnest.
        for (int tries = 0; tries < 100; tries++) {
            double normal = random.nextGaussian();
            double root = 1 + normal / Math.sqrt(9 * size);
            double cube = root * root * root;
            if (cube > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + size * (1 - cube + Math.log(cube))) {
                gamma = size * cube;
                break;
            }
        }
        return shape < 1 ? gamma * Math.pow(random.nextDouble(), 1 / shape) : gamma;
    }

    /** A beta variate: the share of one gamma variate in two. */
    public static double beta(RandomGenerator random, double first, double second) {
        double one = gamma(random, first);
        double other = gamma(random, second);
        return one + other > 0 ? one / (one + other) : first / (first + second);
    }
}
