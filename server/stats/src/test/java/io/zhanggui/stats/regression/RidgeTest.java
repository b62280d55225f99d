package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RidgeTest {

    @Test
    void the_worked_example() {
        RidgeFit fit = Ridge.fit(LeastSquaresTest.line(1, 3, 4), 3).get();
        assertThat(fit.terms().getFirst().estimate()).isCloseTo(0.75, within(1e-12));
        assertThat(fit.effectiveDegrees()).isCloseTo(1.5, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(8.0 / 3 - 0.75, within(1e-12));
    }

    @Test
    void without_penalty_it_is_least_squares() {
        RegressionData data = RoadTests.miles("disp", "hp", "wt");
        RidgeFit ridge = Ridge.fit(data, 0).get();
        LeastSquaresFit fit = LeastSquares.fit(data).get();
        assertThat(ridge.intercept()).isCloseTo(fit.coefficient("(intercept)").estimate(), within(1e-10));
        assertThat(ridge.terms().getFirst().standardError())
                .isCloseTo(fit.coefficient("disp").standardError(), within(1e-10));
        assertThat(ridge.rSquared()).isCloseTo(fit.rSquared(), within(1e-12));
    }

    /**
     * MASS 7.3 in R, {@code select(lm.ridge(GNP.deflator ~ ., longley, lambda = seq(0, 0.1, 0.0001)))}: "smallest value
     * of GCV at 0.0057", where its score leaves the intercept out of the degrees.
     */
    @Test
    void the_score_is_least_where_mass_finds_it() {
        NistSet set = NistSet.all().stream()
                .filter(one -> one.name().equals("Longley"))
                .findFirst()
                .orElseThrow();
        double[][] columns = new double[6][16];
        for (int row = 0; row < 16; row++) {
            for (int column = 0; column < 5; column++) {
                columns[column][row] = set.value(row, column + 2);
            }
            columns[5][row] = set.value(row, 0);
        }
        double[] deflator =
                IntStream.range(0, 16).mapToDouble(row -> set.value(row, 1)).toArray();
        RegressionData data = RegressionData.of(
                deflator, List.of("gnp", "unemployed", "forces", "population", "year", "employed"), columns);
        int best = IntStream.range(0, 1000)
                .boxed()
                .min((one, other) -> Double.compare(massScore(data, one), massScore(data, other)))
                .orElseThrow();
        assertThat(best).isEqualTo(57);
        RidgeFit chosen = Ridge.choose(data).get();
        assertThat(chosen.crossValidation())
                .isLessThanOrEqualTo(Ridge.fit(data, 0.0057).get().crossValidation());
    }

    private static double massScore(RegressionData data, int step) {
        RidgeFit fit = Ridge.fit(data, step * 0.0001).get();
        double rest = 16 - (fit.effectiveDegrees() - 1);
        return fit.residualSumOfSquares() / rest / rest;
    }

    @Test
    void more_columns_than_rows_are_shrunk_to_an_answer() {
        RandomGenerator random = Randomness.seeded(3);
        double[][] columns = new double[40][30];
        double[] response = new double[30];
        List<String> names =
                IntStream.range(0, 40).mapToObj(column -> "x" + column).toList();
        for (int row = 0; row < 30; row++) {
            for (double[] column : columns) {
                column[row] = random.nextGaussian();
            }
            response[row] = columns[0][row] + random.nextGaussian();
        }
        RegressionData data = RegressionData.of(response, names, columns);
        RidgeFit fit = Ridge.fit(data, 20).get();
        assertThat(fit.effectiveDegrees()).isBetween(1.0, 29.0);
        assertThat(fit.terms().getFirst().estimate()).isGreaterThan(0.2);
        assertThat(Ridge.fit(data, 0).findDoubt().orElseThrow().reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
    }

    @Test
    @Timeout(1)
    void hostile_data_are_doubted() {
        assertThat(reason(LeastSquaresTest.line(1, 2), 1)).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(LeastSquaresTest.line(2, 2, 2, 2), 1)).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(LeastSquaresTest.line(1, Double.NaN, 2, 2), 1)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(LeastSquaresTest.line(1, 3, 2, 2), -1)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(LeastSquaresTest.line(1, 3, 2, 2), Double.NaN)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        RegressionData weighted = LeastSquaresTest.line(1, 3, 2).withWeights(new double[] {1, 1, 1});
        assertThatThrownBy(() -> Ridge.choose(weighted)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Doubt.Reason reason(RegressionData data, double penalty) {
        return Ridge.fit(data, penalty).findDoubt().orElseThrow().reason();
    }
}
