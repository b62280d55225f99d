package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

    private static final Offset<Double> TIGHT = within(1e-12);

    static RegressionData noisy(long seed, int rows) {
        RandomGenerator random = Randomness.seeded(seed);
        double[][] columns = new double[2][rows];
        double[] response = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = random.nextDouble() + 0.5 * columns[0][row];
            response[row] = 3
                    + 2 * columns[0][row]
                    - columns[1][row]
                    + random.nextGaussian() * (1 + columns[1][row] * columns[1][row]);
        }
        return RegressionData.of(response, List.of("a", "b"), columns);
    }

    @Test
    void the_worked_example() {
        LeastSquaresFit fit = LeastSquares.fit(line(1, 3, 4)).get();
        assertThat(fit.coefficient("(intercept)").estimate()).isCloseTo(7.0 / 6, TIGHT);
        assertThat(fit.coefficient("x").estimate()).isCloseTo(1.5, TIGHT);
        assertThat(fit.rSquared()).isCloseTo(27.0 / 28, TIGHT);
        assertThat(fit.residualSumOfSquares()).isCloseTo(1.0 / 6, TIGHT);
        assertThat(fit.residuals()).containsExactly(new double[] {-1.0 / 6, 1.0 / 3, -1.0 / 6}, TIGHT);
    }

    /** Longley's sums of squares and F are certified by NIST StRD too; log-likelihood and AIC are R 4's lm. */
    @Test
    void the_figures_of_longley() {
        NistSet longley = NistSet.all().stream()
                .filter(set -> set.name().equals("Longley"))
                .findFirst()
                .orElseThrow();
        LeastSquaresFit fit = LeastSquares.fit(longley.data(1)).get();
        assertThat(fit.residualSumOfSquares()).isCloseTo(836424.055505915, within(1e-6));
        assertThat(fit.overall().orElseThrow().statistic()).isCloseTo(330.285339234588, within(1e-9));
        assertThat(fit.overall().orElseThrow().pValue()).isCloseTo(4.98e-10, within(1e-12));
        assertThat(fit.adjustedRSquared()).isCloseTo(1 - (1 - 0.995479004577296) * 15 / 9, within(1e-12));
        assertThat(fit.coefficient("x6").pValue()).isCloseTo(0.003037, within(1e-6));
    }

    @Test
    void dependent_columns_are_named() {
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] b = {1, 0, 0, 1, 0, 2};
        double[] sum = IntStream.range(0, 6)
                .mapToDouble(row -> 0.1 * a[row] + 0.7 * b[row])
                .toArray();
        double[] other = {3, 1, 4, 1, 5, 9};
        Estimate<LeastSquaresFit> fit = LeastSquares.fit(RegressionData.of(
                new double[] {1, 5, 2, 4, 3, 7}, List.of("a", "b", "other", "sum"), new double[][] {a, b, other, sum}));
        Doubt doubt = fit.findDoubt().orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(doubt.en()).contains("a", "b", "sum").doesNotContain("other", "intercept");
    }

    @Test
    void dummies_that_sum_to_one_are_named_with_the_intercept() {
        double[] first = {1, 1, 0, 0, 0};
        double[] second = {0, 0, 1, 1, 1};
        Doubt doubt = LeastSquares.fit(RegressionData.of(
                        new double[] {1, 5, 2, 4, 3}, List.of("d1", "d2"), new double[][] {first, second}))
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.en()).contains("(intercept)", "d1", "d2");
    }

    @Test
    void weights_of_whole_numbers_are_copies_of_rows() {
        RegressionData weighted = noisy(1, 30);
        double[] weights = IntStream.range(0, 30).mapToDouble(row -> row % 3).toArray();
        int[] copies = IntStream.range(0, 30)
                .flatMap(row -> IntStream.generate(() -> row).limit(row % 3))
                .toArray();
        LeastSquaresFit fit = LeastSquares.fit(weighted.withWeights(weights)).get();
        LeastSquaresFit copied = LeastSquares.fit(weighted.rowsAt(copies)).get();
        assertThat(estimates(fit)).containsExactly(estimates(copied), TIGHT);
        assertThat(fit.residualSumOfSquares()).isCloseTo(copied.residualSumOfSquares(), TIGHT);
        assertThat(fit.rSquared()).isCloseTo(copied.rSquared(), TIGHT);
        assertThat(fit.rows()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorKind.class,
            names = {"HC0", "HC1", "HC2", "HC3"})
    void uneven_errors_are_the_textbook_sandwich(ErrorKind kind) {
        RegressionData data = noisy(2, 40);
        assertThat(flat(LeastSquares.fit(data, kind, 0.9).get().covariance()))
                .containsExactly(flat(TextbookSandwich.uneven(data, kind)), within(1e-11));
    }

    @Test
    void clustered_errors_are_the_textbook_sandwich() {
        RegressionData data = noisy(3, 40)
                .withClusters(IntStream.range(0, 40).map(row -> row * row % 7).toArray());
        assertThat(flat(LeastSquares.fit(data, ErrorKind.CLUSTERED, 0.9).get().covariance()))
                .containsExactly(flat(TextbookSandwich.clustered(data)), within(1e-11));
    }

    @Test
    void errors_in_time_are_the_textbook_sandwich() {
        RegressionData data = noisy(3, 60);
        for (int lags : new int[] {0, 1, 5, 59}) {
            assertThat(flat(LeastSquares.fitInTime(data, lags, 0.9).get().covariance()))
                    .containsExactly(flat(TextbookSandwich.inTime(data, lags)), within(1e-11));
        }
        assertThat(flat(LeastSquares.fitInTime(data, 0, 0.9).get().covariance()))
                .containsExactly(
                        flat(LeastSquares.fit(data, ErrorKind.HC1, 0.9).get().covariance()), within(1e-11));
    }

    @Test
    void rows_that_resemble_the_one_before_make_errors_in_time_wider() {
        RandomGenerator random = Randomness.seeded(11);
        double[] trend = new double[300];
        double[] response = new double[300];
        double noise = 0;
        for (int row = 0; row < 300; row++) {
            trend[row] = row;
            noise = 0.8 * noise + random.nextGaussian();
            response[row] = 5 + noise;
        }
        RegressionData data = RegressionData.of(response, List.of("trend"), new double[][] {trend});
        double plain = LeastSquares.fit(data).get().coefficients().get(1).standardError();
        LeastSquaresFit found = LeastSquares.fit(data, ErrorKind.HAC, 0.95).get();
        assertThat(found.coefficients().get(1).standardError()).isGreaterThan(1.5 * plain);
        assertThat(found.errors()).isEqualTo(ErrorKind.HAC);
        assertThat(LeastSquares.usualLags(300)).isEqualTo(5);
    }

    @Test
    void a_cluster_for_each_row_is_the_uneven_error_of_stata() {
        RegressionData data = noisy(4, 50);
        RegressionData own = data.withClusters(IntStream.range(0, 50).toArray());
        assertThat(flat(LeastSquares.fit(own, ErrorKind.CLUSTERED, 0.9).get().covariance()))
                .containsExactly(
                        flat(LeastSquares.fit(data, ErrorKind.HC1, 0.9).get().covariance()), TIGHT);
    }

    @Test
    void one_cluster_is_too_few() {
        assertThat(LeastSquares.fit(noisy(4, 20).withClusters(new int[20]), ErrorKind.CLUSTERED, 0.9)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
    }

    @Test
    void clustered_errors_without_clusters_are_a_mistake_of_the_program() {
        RegressionData data = noisy(4, 20);
        assertThatThrownBy(() -> LeastSquares.fit(data, ErrorKind.CLUSTERED, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_row_that_settles_a_coefficient_alone_has_no_corrected_errors() {
        double[] alone = {1, 0, 0, 0, 0};
        RegressionData data = RegressionData.of(new double[] {1, 5, 2, 4, 3}, List.of("d"), new double[][] {alone});
        assertThat(LeastSquares.fit(data, ErrorKind.HC3, 0.9)
                        .findDoubt()
                        .orElseThrow()
                        .en())
                .contains("row 1");
        assertThat(LeastSquares.fit(data, ErrorKind.HC1, 0.9).isKnown()).isTrue();
    }

    @Test
    void large_data_agree_with_the_doubled_precision_and_repeat() {
        RegressionData data = noisy(5, 450_000);
        LeastSquaresFit fit = LeastSquares.fit(data).get();
        LeastSquaresFit heavy =
                LeastSquares.fit(data.withWeights(constant(450_000, 4))).get();
        assertThat(estimates(heavy)).containsExactly(estimates(fit), within(1e-14));
        assertThat(estimates(LeastSquares.fit(data).get())).containsExactly(estimates(fit));
        Solution precise = Solution.of(data, true).get();
        double[] exact = IntStream.range(0, 3).mapToDouble(precise::coefficient).toArray();
        assertThat(estimates(fit)).containsExactly(exact, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_pointed_at(double strange) {
        RegressionData data = noisy(6, 20);
        data.columns()[1][13] = strange;
        Doubt doubt = LeastSquares.fit(data).findDoubt().orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(doubt.en()).contains("row 14", "\"b\"");
        assertThat(LeastSquares.fit(line(1, strange, 3))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
    }

    @Test
    @Timeout(1)
    void little_flat_and_huge_data_are_answered() {
        assertThat(reason(line())).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(line(1, 2))).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(line(5, 5, 5, 5))).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(line(0, 0, 0).withoutIntercept())).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(line(1e300, -1e300, 1e300, 2e300))).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(LeastSquares.fit(line(1e150, -1e150, 1e150, 2e150)).isKnown())
                .isTrue();
        assertThat(LeastSquares.fit(line(1e-150, -1e-150, 1e-150, 2e-150)).isKnown())
                .isTrue();
        assertThat(reason(line(1, 2, 3).withWeights(new double[] {1, -1, 1}))).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(line(1, 2, 3).withWeights(new double[3]))).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
    }

    @Test
    void a_perfect_fit_stays_finite() {
        LeastSquaresFit fit = LeastSquares.fit(line(1, 3, 5, 7, 9)).get();
        assertThat(fit.coefficient("x").standardError()).isEqualTo(0);
        assertThat(fit.coefficient("x").statistic()).isEqualTo(Double.MAX_VALUE);
        assertThat(fit.coefficient("x").pValue()).isEqualTo(0);
        assertThat(fit.rSquared()).isEqualTo(1);
        assertThat(fit.logLikelihood()).isEqualTo(Double.MAX_VALUE);
    }

    static RegressionData line(double... response) {
        double[] x = IntStream.range(0, response.length).asDoubleStream().toArray();
        return RegressionData.of(response, List.of("x"), new double[][] {x});
    }

    static double[] estimates(LeastSquaresFit fit) {
        return fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
    }

    private static double[] constant(int rows, double value) {
        double[] result = new double[rows];
        Arrays.fill(result, value);
        return result;
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Doubt.Reason reason(RegressionData data) {
        return LeastSquares.fit(data).findDoubt().orElseThrow().reason();
    }
}
