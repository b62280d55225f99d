package io.zhanggui.stats.effect;

import io.zhanggui.stats.numeric.CompensatedSum;

/** Means and spreads of stretches of a series. */
final class Means {

    private Means() {}

    static double of(double[] values, int start, int end) {
        CompensatedSum sum = new CompensatedSum();
        for (int period = start; period < end; period++) {
            sum.add(values[period]);
        }
        return sum.value() / (end - start);
    }

    static double of(double[] values) {
        return of(values, 0, values.length);
    }

    /** Sum of squared distances from the mean. */
    static double squares(double[] values) {
        double mean = of(values);
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add((value - mean) * (value - mean));
        }
        return sum.value();
    }
}
