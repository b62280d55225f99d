package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LogisticTest {

    /** Dalal, Fowlkes and Hoadley (1989), JASA 84: temperature at launch of 23 shuttle flights and O-ring distress. */
    private static final double[] TEMPERATURES = {
        66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
    };

    private static final double[] DISTRESS = {0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1};

    @Test
    void the_worked_example() {
        LogisticFit fit = Logistic.fit(
                        one(new double[] {0, 0, 0, 0, 1, 1, 1, 1}, new double[] {1, 0, 0, 0, 1, 1, 1, 0}))
                .get();
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(-Math.log(3), within(1e-12));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(2 * Math.log(3), within(1e-12));
    }

    /** R's glm. */
    @Test
    void the_shuttle_as_published() {
        LogisticFit fit = Logistic.fit(one(TEMPERATURES, DISTRESS)).get();
        Coefficient slope = fit.coefficients().get(1);
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(15.0429, within(5e-5));
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(7.3786, within(5e-5));
        assertThat(slope.estimate()).isCloseTo(-0.2322, within(5e-5));
        assertThat(slope.standardError()).isCloseTo(0.1082, within(5e-5));
        assertThat(slope.pValue()).isCloseTo(0.0320, within(5e-5));
        assertThat(fit.nullDeviance()).isCloseTo(28.267, within(5e-4));
        assertThat(fit.deviance()).isCloseTo(20.315, within(5e-4));
        assertThat(fit.akaike()).isCloseTo(24.315, within(5e-4));
    }

    @Test
    void weights_are_copies() {
        double[] weights =
                IntStream.range(0, 23).mapToDouble(row -> 1 + row % 3).toArray();
        int[] copies = IntStream.range(0, 23)
                .flatMap(row -> IntStream.generate(() -> row).limit(1 + row % 3))
                .toArray();
        RegressionData data = one(TEMPERATURES, DISTRESS);
        LogisticFit weighted = Logistic.fit(data.withWeights(weights)).get();
        LogisticFit copied = Logistic.fit(data.rowsAt(copies)).get();
        assertThat(weighted.coefficients().get(1).estimate())
                .isCloseTo(copied.coefficients().get(1).estimate(), within(1e-12));
        assertThat(weighted.coefficients().get(1).standardError())
                .isCloseTo(copied.coefficients().get(1).standardError(), within(1e-12));
        assertThat(weighted.logLikelihood()).isCloseTo(copied.logLikelihood(), within(1e-10));
    }

    @Test
    void complete_separation_is_named() {
        Doubt doubt = Logistic.fit(one(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 0, 0, 1, 1, 1}))
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(doubt.en()).startsWith("x part");
    }

    @Test
    void separation_in_part_names_the_guilty_column_only() {
        RandomGenerator random = Randomness.seeded(4);
        double[][] columns = new double[2][300];
        double[] response = new double[300];
        for (int row = 0; row < 300; row++) {
            columns[0][row] = random.nextGaussian();
            columns[1][row] = row % 5 == 0 ? 1 : 0;
            response[row] = columns[1][row] == 1 || random.nextDouble() < 1 / (1 + Math.exp(-columns[0][row])) ? 1 : 0;
        }
        Doubt doubt = Logistic.fit(RegressionData.of(response, List.of("noise", "always"), columns))
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(doubt.en()).startsWith("always part");
    }

    @Test
    void one_row_on_the_wrong_side_is_enough_for_an_estimate() {
        double[] x = IntStream.range(0, 1000).asDoubleStream().toArray();
        double[] response = IntStream.range(0, 1000)
                .mapToDouble(row -> row == 499 || row > 500 ? 1 : 0)
                .toArray();
        LogisticFit fit = Logistic.fit(one(x, response)).get();
        assertThat(fit.coefficients().get(1).estimate()).isGreaterThan(1);
    }

    @Test
    void known_odds_are_found_again() {
        RandomGenerator random = Randomness.seeded(9);
        double[] x = random.doubles(100_000, -2, 2).toArray();
        double[] response = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            response[row] = random.nextDouble() < 1 / (1 + Math.exp(1 - 0.7 * x[row])) ? 1 : 0;
        }
        LogisticFit fit = Logistic.fit(one(x, response), 0.999).get();
        assertThat(fit.coefficients().get(0).interval().contains(-1)).isTrue();
        assertThat(fit.coefficients().get(1).interval().contains(0.7)).isTrue();
        assertThat(fit.coefficients().get(1).interval().width()).isLessThan(0.06);
    }

    @Test
    @Timeout(1)
    void hostile_data_are_doubted() {
        assertThat(reason(new double[] {1, 2, 3}, 0, 2, 1)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(new double[] {1, 2, 3}, 0, Double.NaN, 1)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(new double[] {1, Double.NaN, 3}, 0, 0, 1)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(new double[] {1, 2, 3}, 1, 1, 1)).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(new double[0])).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(new double[] {1, 1, 1, 1}, 1, 0, 1, 0)).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(Logistic.fit(one(new double[] {1e300, -1e300, 1e299, 0, 3}, new double[] {0, 1, 1, 0, 1})))
                .isNotNull();
    }

    private static RegressionData one(double[] x, double[] response) {
        return RegressionData.of(response, List.of("x"), new double[][] {x});
    }

    private static Doubt.Reason reason(double[] x, double... response) {
        return Logistic.fit(one(x, response)).findDoubt().orElseThrow().reason();
    }
}
