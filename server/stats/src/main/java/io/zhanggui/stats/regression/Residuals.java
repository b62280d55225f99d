package io.zhanggui.stats.regression;

import io.zhanggui.stats.numeric.CompensatedSum;
import io.zhanggui.stats.numeric.DoubleDouble;
import java.util.Arrays;
import java.util.List;

/**
 * What coefficients leave unexplained, computed in doubled precision.
 *
 * @param weighted scaled residuals times the root of the scaled weight, one a row
 * @param squares their sum of squares
 * @param gradient X'r, which is 0 at the best fit
 */
record Residuals(double[] weighted, double squares, DoubleDouble[] gradient) {

    private record Part(double squares, DoubleDouble[] gradient) {}

    static Residuals of(RegressionData data, Scaling scaling, DoubleDouble[] coefficients) {
        double[] weighted = new double[data.rows()];
        List<Part> parts =
                Chunks.map(data.rows(), (start, end) -> part(data, scaling, coefficients, weighted, start, end));
        CompensatedSum squares = new CompensatedSum();
        DoubleDouble[] gradient = zeros(coefficients.length);
        for (Part part : parts) {
            squares.add(part.squares);
            Arrays.setAll(gradient, column -> gradient[column].plus(part.gradient[column]));
        }
        return new Residuals(weighted, squares.value(), gradient);
    }

    /** Residuals of 0 throughout. */
    Residuals none() {
        return new Residuals(new double[weighted.length], 0, gradient);
    }

    private static Part part(
            RegressionData data, Scaling scaling, DoubleDouble[] coefficients, double[] weighted, int start, int end) {
        int size = coefficients.length;
        Block block = new Block(size + 1, Math.min(Chunks.BLOCK, end - start), true);
        DoubleDouble[] gradient = zeros(size);
        CompensatedSum squares = new CompensatedSum();
        for (int row = start; row < end; row += Chunks.BLOCK) {
            block.load(data, scaling, row, end);
            double[] high = block.high[size];
            double[] low = block.low[size];
            for (int column = 0; column < size; column++) {
                PreciseTriangle.subtract(
                        coefficients[column], block.high[column], block.low[column], high, low, block.rows);
            }
            for (int column = 0; column < size; column++) {
                gradient[column] = gradient[column].plus(
                        PreciseTriangle.dot(block.high[column], block.low[column], high, low, block.rows));
            }
            squares.add(PreciseTriangle.dot(high, low, high, low, block.rows).value());
            System.arraycopy(high, 0, weighted, row, block.rows);
        }
        return new Part(squares.value(), gradient);
    }

    private static DoubleDouble[] zeros(int size) {
        DoubleDouble[] zeros = new DoubleDouble[size];
        Arrays.fill(zeros, DoubleDouble.ZERO);
        return zeros;
    }
}
