package io.zhanggui.stats.regression;

import io.zhanggui.stats.numeric.DoubleDouble;
import java.util.Arrays;

/** A triangle in doubled precision: about 30 digits less those of the condition number. */
final class PreciseTriangle implements Triangle {

    private final DoubleDouble[][] rows;

    PreciseTriangle(int width) {
        rows = new DoubleDouble[width][width];
        for (DoubleDouble[] row : rows) {
            Arrays.fill(row, DoubleDouble.ZERO);
        }
    }

    @Override
    public void absorb(Block block) {
        absorb(block.high, block.low, block.rows);
    }

    @Override
    public void absorb(Triangle other) {
        double[][] high = new double[width()][width()];
        double[][] low = new double[width()][width()];
        for (int column = 0; column < width(); column++) {
            for (int row = 0; row <= column; row++) {
                high[column][row] = other.high(row, column);
                low[column][row] = other.low(row, column);
            }
        }
        absorb(high, low, width());
    }

    private void absorb(double[][] high, double[][] low, int count) {
        for (int pivot = 0; pivot < rows.length; pivot++) {
            DoubleDouble below = dot(high[pivot], low[pivot], high[pivot], low[pivot], count);
            if (below.hi() <= 0) {
                continue;
            }
            DoubleDouble[] top = rows[pivot];
            DoubleDouble norm = top[pivot].times(top[pivot]).plus(below).root();
            DoubleDouble diagonal = top[pivot].hi() > 0 ? norm.negated() : norm;
            DoubleDouble first = top[pivot].minus(diagonal);
            DoubleDouble length = norm.times(first.hi() < 0 ? first.negated() : first);
            top[pivot] = diagonal;
            for (int column = pivot + 1; column < rows.length; column++) {
                DoubleDouble share = dot(high[pivot], low[pivot], high[column], low[column], count)
                        .plus(first.times(top[column]))
                        .dividedBy(length);
                top[column] = top[column].minus(share.times(first));
                subtract(share, high[pivot], low[pivot], high[column], low[column], count);
            }
        }
    }

    /** The sum of products; its rounding errors are carried along. */
    static DoubleDouble dot(double[] leftHigh, double[] leftLow, double[] rightHigh, double[] rightLow, int count) {
        double high = 0;
        double low = 0;
        for (int row = 0; row < count; row++) {
            double product = leftHigh[row] * rightHigh[row];
            double rest = Math.fma(leftHigh[row], rightHigh[row], -product)
                    + (leftHigh[row] * rightLow[row] + leftLow[row] * rightHigh[row]);
            double sum = high + product;
            double part = sum - high;
            low += ((high - (sum - part)) + (product - part)) + rest;
            high = sum;
        }
        return DoubleDouble.sum(high, low);
    }

    /** Takes {@code share} times the reflector from the column. */
    static void subtract(
            DoubleDouble share, double[] reflectorHigh, double[] reflectorLow, double[] high, double[] low, int count) {
        double shareHigh = -share.hi();
        double shareLow = -share.lo();
        for (int row = 0; row < count; row++) {
            double product = shareHigh * reflectorHigh[row];
            double rest = Math.fma(shareHigh, reflectorHigh[row], -product)
                    + (shareHigh * reflectorLow[row] + shareLow * reflectorHigh[row]);
            double sum = high[row] + product;
            double part = sum - high[row];
            double left = ((high[row] - (sum - part)) + (product - part)) + rest + low[row];
            high[row] = sum + left;
            low[row] = left - (high[row] - sum);
        }
    }

    @Override
    public int width() {
        return rows.length;
    }

    @Override
    public double high(int row, int column) {
        return rows[row][column].hi();
    }

    @Override
    public double low(int row, int column) {
        return rows[row][column].lo();
    }
}
