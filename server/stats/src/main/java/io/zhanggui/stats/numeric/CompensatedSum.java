package io.zhanggui.stats.numeric;

/**
 * A sum that carries its rounding error along.
 *
 * <p>Source: Neumaier (1974), the improved Kahan–Babuška algorithm. Example: 1 + 1e100 + 1 − 1e100 gives 2, where plain
 * addition gives 0.
 */
public final class CompensatedSum {

    private double sum;
    private double error;

    public static double of(double... values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    public void add(double value) {
        double next = sum + value;
        error += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + error;
    }
}
