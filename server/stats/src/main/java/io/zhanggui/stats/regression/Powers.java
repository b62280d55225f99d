package io.zhanggui.stats.regression;

import io.zhanggui.stats.numeric.DoubleDouble;

/** Powers of a column in doubled precision. */
final class Powers {

    private Powers() {}

    static void fill(double[] column, double[][] powers, double[][] tails) {
        for (int power = 0; power < powers.length; power++) {
            powers[power] = new double[column.length];
            tails[power] = new double[column.length];
        }
        for (int row = 0; row < column.length; row++) {
            DoubleDouble value = DoubleDouble.ONE;
            for (int power = 0; power < powers.length; power++) {
                value = value.times(column[row]);
                powers[power][row] = value.hi();
                tails[power][row] = value.lo();
            }
        }
    }
}
