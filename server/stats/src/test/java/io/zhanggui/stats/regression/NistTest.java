package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Digits against the certified values of the NIST StRD linear regression sets. */
class NistTest {

    /** Filip's powers are rounded to doubles here, which alone moves the exact solution in the eighth digit. */
    private static final Map<String, Integer> DIGITS = Map.of("Filip", 7);

    static List<NistSet> sets() {
        return NistSet.all();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_certified_values_follow_from_the_typed_data(NistSet set) {
        ExactLeastSquares exact = ExactLeastSquares.of(set);
        assertThat(digits(exact.coefficients(), set.coefficients())).isGreaterThanOrEqualTo(14);
        assertThat(digits(exact.errors(), set.errors())).isGreaterThanOrEqualTo(14);
        assertThat(digits(exact.deviation(), set.deviation())).isGreaterThanOrEqualTo(14);
        assertThat(digits(exact.rSquared(), set.rSquared())).isGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_certified_digits_are_reached(NistSet set) {
        LeastSquaresFit fit = LeastSquares.fit(set.data(1)).get();
        assertThat(digits(fit, set)).isGreaterThanOrEqualTo(DIGITS.getOrDefault(set.name(), 12));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void powers_in_doubled_precision_give_thirteen_digits(NistSet set) {
        if (set.degree() > 0) {
            double[] x =
                    set.rows().stream().mapToDouble(row -> row[1].doubleValue()).toArray();
            double[] y =
                    set.rows().stream().mapToDouble(row -> row[0].doubleValue()).toArray();
            RegressionData data = RegressionData.polynomial(y, "x", x, set.degree());
            LeastSquaresFit fit = LeastSquares.fit(set.intercept() ? data : data.withoutIntercept())
                    .get();
            assertThat(digits(fit, set)).isGreaterThanOrEqualTo(12.5);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void many_copies_of_the_rows_keep_the_digits(NistSet set) {
        int times = 200_000 / set.rows().size();
        LeastSquaresFit fit = LeastSquares.fit(set.data(times)).get();
        assertThat(fit.rows()).isEqualTo(times * set.rows().size());
        double[] found =
                fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
        assertThat(digits(decimals(found), set.coefficients()))
                .isGreaterThanOrEqualTo(DIGITS.getOrDefault(set.name(), 9));
        assertThat(digits(decimals(fit.rSquared()), List.of(set.rSquared()))).isGreaterThanOrEqualTo(9);
    }

    private static double digits(LeastSquaresFit fit, NistSet set) {
        double[] found =
                fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
        double[] errors = fit.coefficients().stream()
                .mapToDouble(Coefficient::standardError)
                .toArray();
        double digits = Math.min(digits(decimals(found), set.coefficients()), digits(decimals(errors), set.errors()));
        digits = Math.min(digits, digits(new BigDecimal(fit.residualStandardDeviation()), set.deviation()));
        return Math.min(digits, digits(new BigDecimal(fit.rSquared()), set.rSquared()));
    }

    private static List<BigDecimal> decimals(double... values) {
        List<BigDecimal> decimals = new ArrayList<>();
        for (double value : values) {
            decimals.add(new BigDecimal(value));
        }
        return decimals;
    }

    private static double digits(List<BigDecimal> found, List<BigDecimal> certified) {
        assertThat(found).hasSameSizeAs(certified);
        double least = Double.MAX_VALUE;
        for (int one = 0; one < found.size(); one++) {
            least = Math.min(least, digits(found.get(one), certified.get(one)));
        }
        return least;
    }

    /** −log10 of the relative error, of the absolute one where the certified value is 0. */
    private static double digits(BigDecimal found, BigDecimal certified) {
        BigDecimal error = found.subtract(certified).abs();
        if (certified.signum() != 0) {
            error = error.divide(certified.abs(), MathContext.DECIMAL128);
        }
        return error.signum() == 0 ? 99 : -Math.log10(error.doubleValue());
    }
}
