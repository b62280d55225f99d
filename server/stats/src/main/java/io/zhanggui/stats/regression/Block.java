package io.zhanggui.stats.regression;

import java.util.Arrays;

/**
 * Some scaled, weighted rows, one array a column: the parameters in order, then the response. {@code low} holds what
 * {@code high} leaves out and stays 0 where plain precision is enough.
 */
final class Block {

    final double[][] high;
    final double[][] low;
    int rows;

    Block(int width, int capacity, boolean precise) {
        high = new double[width][capacity];
        low = new double[width][precise ? capacity : 0];
    }

    /** Takes the rows from {@code start} on, as many as fit before {@code end}. */
    void load(RegressionData data, Scaling scaling, int start, int end) {
        rows = Math.min(high[0].length, end - start);
        double[] roots = roots(data, scaling, start);
        int column = 0;
        if (data.hasIntercept()) {
            System.arraycopy(roots, 0, high[0], 0, rows);
            if (low[0].length > 0) {
                Arrays.fill(low[0], 0);
            }
            column = 1;
        }
        double[][] columns = data.columns();
        for (int source = 0; source < columns.length; source++, column++) {
            take(columns[source], start, roots, scaling.columns()[column], column);
            if (low[column].length > 0 && data.hasTails()) {
                addTails(data, source, start, roots, scaling.columns()[column], column);
            }
        }
        take(data.response(), start, roots, scaling.response(), column);
    }

    private double[] roots(RegressionData data, Scaling scaling, int start) {
        double[] roots = new double[rows];
        double[] weights = data.weights();
        if (weights == null) {
            Arrays.fill(roots, 1);
            return roots;
        }
        for (int row = 0; row < rows; row++) {
            roots[row] = Math.sqrt(Math.scalb(weights[start + row], -scaling.weights()));
        }
        return roots;
    }

    private void take(double[] values, int start, double[] roots, int exponent, int column) {
        double[] into = high[column];
        // Two factors, since one power of two may lie outside the range where the value itself does not.
        double half = Math.scalb(1.0, -exponent / 2);
        double rest = Math.scalb(1.0, -exponent - (-exponent / 2));
        for (int row = 0; row < rows; row++) {
            into[row] = values[start + row] * half * rest * roots[row];
        }
        double[] left = low[column];
        if (left.length > 0) {
            for (int row = 0; row < rows; row++) {
                left[row] = Math.fma(values[start + row] * half * rest, roots[row], -into[row]);
            }
        }
    }

    private void addTails(RegressionData data, int source, int start, double[] roots, int exponent, int column) {
        for (int row = 0; row < rows; row++) {
            low[column][row] += Math.scalb(data.tail(source, start + row), -exponent) * roots[row];
        }
    }
}
