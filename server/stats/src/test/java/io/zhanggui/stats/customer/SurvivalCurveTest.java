package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

    /** Weeks of remission under 6-MP, + censored: Freireich et al. (1963), Blood 21; results in Kleinbaum and Klein. */
    private static final String REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static SurvivalCurve remission() {
        String[] words = REMISSION.split(" ");
        double[] times = Arrays.stream(words)
                .mapToDouble(word -> Double.parseDouble(word.replace("+", "")))
                .toArray();
        boolean[] left = new boolean[words.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = !words[i].endsWith("+");
        }
        return SurvivalCurve.of(times, left, 0.95).get();
    }

    private static SurvivalStep at(double time) {
        return remission().steps().stream()
                .filter(step -> step.time() == time)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_remission_times_survive_as_in_the_textbook() {
        double[][] published = {
            {6, 0.857, 0.0764},
            {7, 0.807, 0.0869},
            {10, 0.753, 0.0963},
            {13, 0.690, 0.1068},
            {16, 0.627, 0.1141},
            {22, 0.538, 0.1282},
            {23, 0.448, 0.1346}
        };
        for (double[] row : published) {
            assertThat(at(row[0]).survival()).isEqualTo(row[1], within(0.0005));
            assertThat(at(row[0]).standardError()).isEqualTo(row[2], within(0.00006));
        }
        assertThat(remission().median().get()).isEqualTo(23);
    }

    @Test
    void the_interval_is_taken_on_the_log_minus_log_scale() {
        SurvivalStep six = at(6);
        double middle = Math.log(-Math.log(six.survival()));
        double reach = 1.959963985 * six.standardError() / (six.survival() * -Math.log(six.survival()));
        assertThat(six.interval().orElseThrow().lower()).isEqualTo(Math.exp(-Math.exp(middle + reach)), within(1e-9));
        assertThat(six.interval().orElseThrow().upper()).isEqualTo(Math.exp(-Math.exp(middle - reach)), within(1e-9));
        assertThat(six.interval().orElseThrow().lower()).isEqualTo(0.620, within(0.0005));
        assertThat(six.interval().orElseThrow().upper()).isEqualTo(0.952, within(0.0005));
    }

    @Test
    void beyond_the_longest_observation_nothing_is_known() {
        assertThat(remission().survivalAt(35).get()).isEqualTo(0.448, within(0.0005));
        assertThat(remission().survivalAt(36).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(remission().survivalAt(3).get()).isEqualTo(1);
    }

    @Test
    void when_all_have_left_nobody_is_there() {
        SurvivalCurve curve = SurvivalCurve.of(new double[] {1, 2}, new boolean[] {true, true}, 0.9)
                .get();
        assertThat(curve.steps().getLast().survival()).isZero();
        assertThat(curve.steps().getLast().standardError()).isZero();
        assertThat(curve.steps().getLast().interval()).isEmpty();
        assertThat(curve.survivalAt(100).get()).isZero();
    }

    @Test
    void when_none_has_left_the_median_is_yet_to_come() {
        SurvivalCurve curve = SurvivalCurve.of(new double[] {1, 2}, new boolean[] {false, false}, 0.9)
                .get();
        assertThat(curve.median().findDoubt().orElseThrow().reason()).isEqualTo(Reason.TOO_LITTLE_DATA);
    }

    @Test
    void times_that_cannot_be_are_out_of_domain() {
        for (double time : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(SurvivalCurve.of(new double[] {time}, new boolean[] {true}, 0.9)
                            .findDoubt()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(Reason.OUT_OF_DOMAIN);
        }
        assertThat(SurvivalCurve.of(new double[0], new boolean[0], 0.9).isKnown())
                .isFalse();
    }
}
