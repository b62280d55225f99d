package io.zhanggui.stats.effect;

import io.zhanggui.stats.Interval;

/**
 * Tests a supposed effect and inverts the test to an interval.
 *
 * <p>Source: Chernozhukov, Wüthrich and Zhu (2021), "An exact and robust conformal inference method for counterfactual
 * and synthetic controls", JASA 116: the supposed effect is taken off the treated periods, the mixture is fitted to all
 * periods alike, and the mean gap of the treated stretch is ranked among those of all cyclic shifts of that stretch. Where
 * the gaps are stationary the rank is uniform, however they resemble their neighbours.
 */
final class ConformalTest {

    private static final int OUTWARD_STEPS = 400;
    private static final int BISECTIONS = 25;

    private final Mixture mixture;
    private final double[] target;
    private final int start;

    ConformalTest(double[][] donors, double[] target, int start) {
        this.mixture = new Mixture(donors, target.length);
        this.target = target;
        this.start = start;
    }

    /** The chance of a stretch as unusual as the treated one, if the effect were this. */
    double pValue(double effect) {
        double[] without = target.clone();
        for (int period = start; period < without.length; period++) {
            without[period] -= effect;
        }
        double[] gaps = mixture.gaps(without, mixture.weights(without));
        int length = gaps.length - start;
        double sum = 0;
        for (int period = start; period < gaps.length; period++) {
            sum += gaps[period];
        }
        double observed = Math.abs(sum);
        int asLarge = 0;
        for (int shift = 0; shift < gaps.length; shift++) {
            if (shift > 0) {
                sum += gaps[(start + length + shift - 1) % gaps.length] - gaps[(start + shift - 1) % gaps.length];
            }
            asLarge += Math.abs(sum) >= observed * (1 - 1e-9) ? 1 : 0;
        }
        return (double) asLarge / gaps.length;
    }

    /** The supposed effects that are not rejected, from the least to the greatest; it always holds the centre. */
    Interval interval(double centre, double step, double level) {
        return new Interval(edge(centre, -step, 1 - level), edge(centre, step, 1 - level), level);
    }

    /** Walks outward until three steps in a row are rejected, then halves the last step. */
    private double edge(double centre, double step, double rejection) {
        double inside = centre;
        int rejected = 0;
        for (int count = 1; count <= OUTWARD_STEPS && rejected < 3; count++) {
            double place = centre + count * step;
            if (pValue(place) > rejection) {
                inside = place;
                rejected = 0;
            } else {
                rejected++;
            }
        }
        double outside = inside + step;
        for (int round = 0; round < BISECTIONS; round++) {
            double middle = (inside + outside) / 2;
            if (pValue(middle) > rejection) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
