package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of R 4 on its data set mtcars: {@code lm}, {@code car::vif}, {@code car::durbinWatsonTest}, {@code lmtest::bptest}. */
class DiagnosticsTest {

    private static final Offset<Double> PRINTED = within(1e-6);

    @Test
    void the_worked_example() {
        Diagnostics found = Diagnostics.of(LeastSquaresTest.line(1, 3, 4)).get();
        assertThat(found.leverages()).containsExactly(new double[] {5.0 / 6, 1.0 / 3, 5.0 / 6}, within(1e-12));
        assertThat(found.durbinWatson()).isCloseTo(3, within(1e-12));
        assertThat(found.inflations().getFirst().factor()).isCloseTo(1, within(1e-12));
    }

    @Test
    void weight_costs_miles_as_published() {
        LeastSquaresFit fit = LeastSquares.fit(RoadTests.miles("wt")).get();
        assertThat(fit.coefficient("(intercept)").estimate()).isCloseTo(37.2851, within(5e-5));
        assertThat(fit.coefficient("wt").estimate()).isCloseTo(-5.3445, within(5e-5));
        assertThat(fit.coefficient("wt").standardError()).isCloseTo(0.5591, within(5e-5));
        assertThat(fit.coefficient("wt").statistic()).isCloseTo(-9.559, within(5e-4));
        assertThat(fit.coefficient("wt").pValue()).isCloseTo(1.294e-10, within(5e-14));
        assertThat(fit.rSquared()).isCloseTo(0.7528, within(5e-5));
        assertThat(fit.adjustedRSquared()).isCloseTo(0.7446, within(5e-5));
        assertThat(fit.overall().orElseThrow().statistic()).isCloseTo(91.38, within(5e-3));
        assertThat(fit.akaike()).isCloseTo(166.0294, within(5e-5));
    }

    @Test
    void columns_inflate_one_another_as_published() {
        Diagnostics found =
                Diagnostics.of(RoadTests.miles("disp", "hp", "wt", "drat")).get();
        assertThat(found.inflations().stream().mapToDouble(Inflation::factor).toArray())
                .containsExactly(new double[] {8.209402, 2.894373, 5.096601, 2.279547}, PRINTED);
    }

    @Test
    void neighbouring_residuals_as_published() {
        Diagnostics found = Diagnostics.of(RoadTests.miles("disp", "wt")).get();
        assertThat(found.durbinWatson()).isCloseTo(1.276569, PRINTED);
        assertThat(found.autocorrelation()).isCloseTo(0.341622, PRINTED);
    }

    @Test
    void uneven_noise_as_published() {
        ChiSquareTest test =
                Diagnostics.of(RoadTests.miles("wt")).get().breuschPagan().orElseThrow();
        assertThat(test.statistic()).isCloseTo(0.040438, PRINTED);
        assertThat(test.pValue()).isCloseTo(0.8406, within(5e-5));
    }

    @Test
    void leverages_sum_to_the_coefficients_and_influence_is_what_leaving_out_does() {
        RegressionData data = RoadTests.miles("disp", "wt");
        Diagnostics found = Diagnostics.of(data).get();
        assertThat(Arrays.stream(found.leverages()).sum()).isCloseTo(3, within(1e-12));
        LeastSquaresFit fit = LeastSquares.fit(data).get();
        int left = 16;
        LeastSquaresFit without = LeastSquares.fit(data.rowsAt(
                        IntStream.range(0, 32).filter(row -> row != left).toArray()))
                .get();
        double moved = 0;
        for (int row = 0; row < 32; row++) {
            double change = fitted(fit, data, row) - fitted(without, data, row);
            moved += change * change;
        }
        double variance = fit.residualStandardDeviation() * fit.residualStandardDeviation();
        assertThat(found.influences()[left]).isCloseTo(moved / (3 * variance), within(1e-12));
    }

    @Test
    void a_perfect_fit_has_nothing_to_look_at() {
        assertThat(Diagnostics.of(LeastSquaresTest.line(1, 2, 3, 4))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.NO_VARIANCE);
    }

    private static double fitted(LeastSquaresFit fit, RegressionData data, int row) {
        double[] estimates = LeastSquaresTest.estimates(fit);
        return estimates[0] + estimates[1] * data.columns()[0][row] + estimates[2] * data.columns()[1][row];
    }
}
