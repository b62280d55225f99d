package io.zhanggui.stats.regression;

/** A triangle in plain doubles: about 15 digits less those of the condition number. */
final class PlainTriangle implements Triangle {

    private final double[][] rows;

    PlainTriangle(int width) {
        rows = new double[width][width];
    }

    @Override
    public void absorb(Block block) {
        absorb(block.high, block.rows);
    }

    @Override
    public void absorb(Triangle other) {
        double[][] columns = new double[width()][width()];
        for (int column = 0; column < width(); column++) {
            for (int row = 0; row <= column; row++) {
                columns[column][row] = other.high(row, column);
            }
        }
        absorb(columns, width());
    }

    private void absorb(double[][] columns, int count) {
        int width = rows.length;
        for (int pivot = 0; pivot < width; pivot++) {
            double[] reflector = columns[pivot];
            double below = dot(reflector, reflector, count);
            if (below == 0) {
                continue;
            }
            double[] top = rows[pivot];
            double norm = Math.sqrt(Math.fma(top[pivot], top[pivot], below));
            double diagonal = top[pivot] > 0 ? -norm : norm;
            double first = top[pivot] - diagonal;
            double scale = 1 / (norm * Math.abs(first));
            top[pivot] = diagonal;
            for (int column = pivot + 1; column < width; column++) {
                double share = scale * Math.fma(first, top[column], dot(reflector, columns[column], count));
                top[column] -= share * first;
                subtract(share, reflector, columns[column], count);
            }
        }
    }

    /** Four sums side by side: they keep the processor busy and their order never changes. */
    private static double dot(double[] left, double[] right, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int row = 0;
        for (; row + 3 < count; row += 4) {
            first = Math.fma(left[row], right[row], first);
            second = Math.fma(left[row + 1], right[row + 1], second);
            third = Math.fma(left[row + 2], right[row + 2], third);
            fourth = Math.fma(left[row + 3], right[row + 3], fourth);
        }
        for (; row < count; row++) {
            first = Math.fma(left[row], right[row], first);
        }
        return (first + second) + (third + fourth);
    }

    private static void subtract(double share, double[] reflector, double[] column, int count) {
        for (int row = 0; row < count; row++) {
            column[row] = Math.fma(-share, reflector[row], column[row]);
        }
    }

    @Override
    public int width() {
        return rows.length;
    }

    @Override
    public double high(int row, int column) {
        return rows[row][column];
    }

    @Override
    public double low(int row, int column) {
        return 0;
    }
}
