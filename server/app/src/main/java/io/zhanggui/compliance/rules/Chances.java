package io.zhanggui.compliance.rules;

/** Chances that add up to one. */
final class Chances {

    private Chances() {}

    static double[] ofOdds(double[] odds) {
        double all = 0;
        for (double each : odds) {
            all += each;
        }
        double[] chances = new double[odds.length];
        for (int at = 0; at < odds.length; at++) {
            chances[at] = odds[at] / all;
        }
        return chances;
    }

    /** What two who weigh alike make of it together: their geometric mean. */
    static double[] joined(double[] one, double[] other) {
        double[] odds = new double[one.length];
        for (int at = 0; at < odds.length; at++) {
            odds[at] = StrictMath.sqrt(one[at] * other[at]);
        }
        return ofOdds(odds);
    }
}
