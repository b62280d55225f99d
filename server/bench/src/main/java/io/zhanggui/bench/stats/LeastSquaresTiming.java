package io.zhanggui.bench.stats;

import io.zhanggui.stats.numeric.Randomness;
import io.zhanggui.stats.regression.LeastSquares;
import io.zhanggui.stats.regression.RegressionData;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Least squares on a million rows of twenty columns, against the plain product of the columns with one another. */
public final class LeastSquaresTiming implements StatsTiming {

    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 20;

    private double[][] columns = new double[0][];
    private RegressionData data = RegressionData.of(new double[0], List.of(), columns);

    @Override
    public String what() {
        return "OLS with errors, 1,000,000 rows x 20 columns";
    }

    @Override
    public String baseline() {
        return "X'X of the same columns, one core";
    }

    @Override
    public double goalSeconds() {
        return 2;
    }

    @Override
    public void prepare() {
        RandomGenerator random = Randomness.seeded(1);
        columns = new double[COLUMNS][ROWS];
        double[] response = new double[ROWS];
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                columns[column][row] = random.nextDouble();
                response[row] += column * columns[column][row];
            }
        }
        for (int row = 0; row < ROWS; row++) {
            response[row] += random.nextGaussian();
        }
        List<String> names =
                IntStream.range(0, COLUMNS).mapToObj(column -> "x" + column).toList();
        data = RegressionData.of(response, names, columns);
    }

    @Override
    public double work() {
        return LeastSquares.fit(data).get().coefficient("x1").standardError();
    }

    @Override
    public double rawWork() {
        double trace = 0;
        for (int one = 0; one < COLUMNS; one++) {
            for (int other = 0; other <= one; other++) {
                double product = 0;
                for (int row = 0; row < ROWS; row++) {
                    product += columns[one][row] * columns[other][row];
                }
                trace += product;
            }
        }
        return trace;
    }
}
