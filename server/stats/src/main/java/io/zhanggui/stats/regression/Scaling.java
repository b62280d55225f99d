package io.zhanggui.stats.regression;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;

/**
 * Powers of two that bring every column, the response and the weights near 1, so that squares neither overflow nor
 * vanish. Scaling by a power of two costs no digit.
 *
 * @param columns exponents: a scaled value is {@code scalb(x, -exponent)}; one a parameter, the intercept's is 0
 * @param response exponent of the response
 * @param weights exponent of the weights, even
 * @param counted rows of positive weight
 */
record Scaling(int[] columns, int response, int weights, int counted) {

    /** Looks at every value once; a doubt where one is NaN, infinite, or a weight is negative. */
    static Estimate<Scaling> of(RegressionData data) {
        int shift = data.hasIntercept() ? 1 : 0;
        int[] exponents = new int[data.parameters()];
        for (int column = 0; column < data.columns().length; column++) {
            double largest = largest(data.columns()[column]);
            if (!Double.isFinite(largest)) {
                return strange(data.names().get(column), data.columns()[column], Double.NEGATIVE_INFINITY);
            }
            exponents[column + shift] = exponent(largest);
        }
        double response = largest(data.response());
        if (!Double.isFinite(response)) {
            return strange("response", data.response(), Double.NEGATIVE_INFINITY);
        }
        double[] weights = data.weights();
        if (weights == null) {
            return Estimate.of(new Scaling(exponents, exponent(response), 0, data.rows()));
        }
        double heaviest = largest(weights);
        int counted = 0;
        for (double weight : weights) {
            if (weight < 0) {
                return strange("weights", weights, 0);
            }
            counted += weight > 0 ? 1 : 0;
        }
        if (!Double.isFinite(heaviest)) {
            return strange("weights", weights, 0);
        }
        return Estimate.of(new Scaling(exponents, exponent(response), exponent(heaviest) & ~1, counted));
    }

    /** Largest size, or NaN where there is a value that is no number. */
    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static int exponent(double largest) {
        return largest == 0 ? 0 : Math.getExponent(largest);
    }

    private static Estimate<Scaling> strange(String name, double[] values, double least) {
        int row = 0;
        while (Double.isFinite(values[row]) && values[row] >= least) {
            row++;
        }
        return Estimate.none(
                Doubt.Reason.OUT_OF_DOMAIN,
                "“" + name + "”第 " + (row + 1) + " 行是 " + values[row] + "，不是可用的数",
                "\"" + name + "\" is " + values[row] + " in row " + (row + 1) + ", which is no usable number");
    }
}
