package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RegressionProperties {

    @Property(tries = 60)
    void a_larger_unit_of_the_response_makes_all_coefficients_larger(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @DoubleRange(min = 0.01, max = 1e6) double unit) {
        RegressionData data = LeastSquaresTest.noisy(seed, 25);
        LeastSquaresFit fit = LeastSquares.fit(data, ErrorKind.HC3, 0.9).get();
        double[] scaled =
                Arrays.stream(data.response()).map(value -> value * unit).toArray();
        LeastSquaresFit larger =
                LeastSquares.fit(data.withResponse(scaled), ErrorKind.HC3, 0.9).get();
        for (int one = 0; one < 3; one++) {
            close(
                    larger.coefficients().get(one).estimate(),
                    fit.coefficients().get(one).estimate() * unit);
            close(
                    larger.coefficients().get(one).standardError(),
                    fit.coefficients().get(one).standardError() * unit);
            close(
                    larger.coefficients().get(one).pValue(),
                    fit.coefficients().get(one).pValue());
        }
        close(larger.rSquared(), fit.rSquared());
    }

    @Property(tries = 60)
    void a_shift_of_the_response_moves_the_intercept_only(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        RegressionData data = LeastSquaresTest.noisy(seed, 25);
        LeastSquaresFit fit = LeastSquares.fit(data).get();
        double[] moved =
                Arrays.stream(data.response()).map(value -> value + shift).toArray();
        LeastSquaresFit shifted = LeastSquares.fit(data.withResponse(moved)).get();
        assertThat(shifted.coefficients().get(0).estimate())
                .isCloseTo(fit.coefficients().get(0).estimate() + shift, within(1e-9));
        assertThat(shifted.coefficients().get(1).estimate())
                .isCloseTo(fit.coefficients().get(1).estimate(), within(1e-9));
    }

    @Property(tries = 60)
    void the_order_of_rows_means_nothing(@ForAll @IntRange(max = 10_000) int seed) {
        RegressionData data = LeastSquaresTest.noisy(seed, 25);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed));
        RegressionData shuffled =
                data.rowsAt(order.stream().mapToInt(row -> row).toArray());
        LeastSquaresFit fit = LeastSquares.fit(data, ErrorKind.HC2, 0.9).get();
        LeastSquaresFit other = LeastSquares.fit(shuffled, ErrorKind.HC2, 0.9).get();
        for (int one = 0; one < 3; one++) {
            close(
                    other.coefficients().get(one).estimate(),
                    fit.coefficients().get(one).estimate());
            close(
                    other.coefficients().get(one).standardError(),
                    fit.coefficients().get(one).standardError());
        }
    }

    @Property(tries = 60)
    void doubling_the_rows_keeps_the_coefficients(@ForAll @IntRange(max = 10_000) int seed) {
        RegressionData data = LeastSquaresTest.noisy(seed, 25);
        int[] twice =
                java.util.stream.IntStream.range(0, 50).map(row -> row / 2).toArray();
        LeastSquaresFit fit = LeastSquares.fit(data).get();
        LeastSquaresFit doubled = LeastSquares.fit(data.rowsAt(twice)).get();
        close(
                doubled.coefficients().get(1).estimate(),
                fit.coefficients().get(1).estimate());
        close(doubled.residualSumOfSquares(), 2 * fit.residualSumOfSquares());
    }

    @Property(tries = 100)
    void whatever_the_numbers_the_answer_is_finite_or_a_doubt(
            @ForAll @Size(max = 12) List<Double> numbers, @ForAll @IntRange(max = 2) int width) {
        int rows = numbers.size() / (width + 1);
        double[][] columns = new double[width][rows];
        double[] response = new double[rows];
        for (int row = 0; row < rows; row++) {
            response[row] = numbers.get(row * (width + 1));
            for (int column = 0; column < width; column++) {
                columns[column][row] = numbers.get(row * (width + 1) + column + 1);
            }
        }
        RegressionData data = RegressionData.of(response, List.of("a", "b").subList(0, width), columns);
        for (ErrorKind kind : List.of(ErrorKind.CLASSICAL, ErrorKind.HC0, ErrorKind.HC3)) {
            Estimate<LeastSquaresFit> fit = LeastSquares.fit(data, kind, 0.9);
            fit.find().ifPresent(RegressionProperties::finite);
        }
        assertThat(Logistic.fit(data)).isNotNull();
        assertThat(Ridge.choose(data)).isNotNull();
        assertThat(Diagnostics.of(data)).isNotNull();
    }

    private static void finite(LeastSquaresFit fit) {
        assertThat(fit.coefficients()).allSatisfy(one -> {
            assertThat(one.estimate()).isFinite();
            assertThat(one.standardError()).isFinite();
            assertThat(one.statistic()).isFinite();
            assertThat(one.pValue()).isBetween(0.0, 1.0);
        });
        assertThat(List.of(fit.rSquared(), fit.adjustedRSquared(), fit.akaike(), fit.residualStandardDeviation()))
                .allSatisfy(one -> assertThat(one).isFinite());
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
    }
}
