package io.zhanggui.stats.effect;

import org.hipparchus.distribution.continuous.TDistribution;

/** Student's distribution by a table of its values, to 1e-5, for mixtures that ask for it a million times. */
final class StudentTable {

    private static final double REACH = 40;
    private static final double STEP = 0.01;

    private final TDistribution exact;
    private final double[] chances = new double[(int) Math.round(2 * REACH / STEP) + 1];

    StudentTable(int degrees) {
        exact = new TDistribution(degrees);
        int middle = chances.length / 2;
        for (int place = 0; place <= middle; place++) {
            chances[place] = exact.cumulativeProbability(place * STEP - REACH);
            chances[chances.length - 1 - place] = 1 - chances[place];
        }
    }

    /** The chance of less than the value. */
    double below(double value) {
        if (!(Math.abs(value) < REACH)) {
            return value < 0 ? 0 : 1;
        }
        double place = (value + REACH) / STEP;
        int before = Math.min((int) place, chances.length - 2);
        return chances[before] + (place - before) * (chances[before + 1] - chances[before]);
    }

    /** So many errors to either side hold at least what lies between this chance and its mirror image. */
    double reach(double chance) {
        return -2 * exact.inverseCumulativeProbability(Math.min(chance, 1 - chance) / 2);
    }
}
