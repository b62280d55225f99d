package io.zhanggui.stats.effect;

/** Comparison series around their means over some periods, ready to be mixed. */
final class Mixture {

    private final double[][] centred;
    private final double[] means;
    private final SimplexLeastSquares solver;
    private final int periods;

    /** Series are matched over their first {@code periods} periods. */
    Mixture(double[][] series, int periods) {
        this.periods = periods;
        this.means = new double[series.length];
        this.centred = new double[series.length][];
        for (int unit = 0; unit < series.length; unit++) {
            means[unit] = Means.of(series[unit], 0, periods);
            centred[unit] = series[unit].clone();
            for (int period = 0; period < centred[unit].length; period++) {
                centred[unit][period] -= means[unit];
            }
        }
        double[][] gram = new double[series.length][series.length];
        for (int row = 0; row < gram.length; row++) {
            for (int column = 0; column <= row; column++) {
                gram[row][column] = product(centred[row], centred[column]);
                gram[column][row] = gram[row][column];
            }
        }
        this.solver = new SimplexLeastSquares(gram);
    }

    /** The weights whose mixture runs most nearly parallel to the target. */
    double[] weights(double[] target) {
        double[] products = new double[centred.length];
        for (int unit = 0; unit < products.length; unit++) {
            products[unit] = product(centred[unit], target);
        }
        return solver.solve(products);
    }

    /** Target less mixture in each period of the target, both around their means over the matched periods. */
    double[] gaps(double[] target, double[] weights) {
        double mean = Means.of(target, 0, periods);
        double[] gaps = new double[target.length];
        for (int period = 0; period < gaps.length; period++) {
            double gap = target[period] - mean;
            for (int unit = 0; unit < weights.length; unit++) {
                gap -= weights[unit] * centred[unit][period];
            }
            gaps[period] = gap;
        }
        return gaps;
    }

    private double product(double[] one, double[] other) {
        double sum = 0;
        for (int period = 0; period < periods; period++) {
            sum = Math.fma(one[period], other[period], sum);
        }
        return sum;
    }
}
