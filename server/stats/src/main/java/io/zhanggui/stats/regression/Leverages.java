package io.zhanggui.stats.regression;

/** The pull of each row on its own fitted value: the diagonal of X(X'X)⁻¹X', from 0 to 1; they sum up to p. */
final class Leverages {

    private Leverages() {}

    static double[] of(RegressionData data, Solution solution) {
        double[] leverages = new double[data.rows()];
        Chunks.map(data.rows(), (start, end) -> {
            OrthonormalRows.each(data, solution, start, end, (row, unit) -> {
                double sum = 0;
                for (double part : unit) {
                    sum = Math.fma(part, part, sum);
                }
                leverages[row] = Math.min(1, sum);
            });
            return start;
        });
        return leverages;
    }
}
