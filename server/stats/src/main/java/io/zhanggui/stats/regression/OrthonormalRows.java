package io.zhanggui.stats.regression;

/** The rows as z = R⁻ᵀx, weighted and scaled; their squares sum up to the leverage. */
final class OrthonormalRows {

    private OrthonormalRows() {}

    /** Takes one row; the array is used again for the next. */
    interface Taker {
        void take(int row, double[] unit);
    }

    static void each(RegressionData data, Solution solution, int start, int end, Taker taker) {
        double[][] inverse = solution.factor().inverse();
        int size = inverse.length;
        Block block = new Block(size + 1, Math.min(Chunks.BLOCK, end - start), false);
        double[] unit = new double[size];
        for (int first = start; first < end; first += Chunks.BLOCK) {
            block.load(data, solution.scaling(), first, end);
            for (int row = 0; row < block.rows; row++) {
                for (int column = 0; column < size; column++) {
                    double sum = 0;
                    for (int inner = 0; inner <= column; inner++) {
                        sum = Math.fma(inverse[inner][column], block.high[inner][row], sum);
                    }
                    unit[column] = sum;
                }
                taker.take(first + row, unit);
            }
        }
    }
}
