package io.zhanggui.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import org.junit.jupiter.api.Test;

/** Known values: R 4.3, {@code cor.test}, and by hand where they are whole. */
class CorrelationTest {

    private static final double CLOSE = 1e-4;

    private static Correlation of(double[] first, double[] second) {
        return Correlation.of(first, second, 0.95).get();
    }

    @Test
    void five_pairs_by_hand() {
        // Deviations −2 −1 0 1 2 and −1 −2 1 0 2: their products sum to 8, their squares to 10 and 10.
        Correlation told = of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5});

        assertThat(told.r()).isEqualTo(0.8, within(1e-12));
        // atanh 0.8 = 1.098612, 1.959964 / √2 = 1.385904.
        assertThat(told.interval().lower()).isEqualTo(Math.tanh(1.098612 - 1.385904), within(1e-6));
        assertThat(told.interval().upper()).isEqualTo(Math.tanh(1.098612 + 1.385904), within(1e-6));
        // t = 0.8 √(3 / 0.36) = 2.309401 with three degrees of freedom.
        assertThat(told.chance()).isEqualTo(0.1041, within(CLOSE));
    }

    @Test
    void anscombes_first_set_goes_together_as_published() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

        Correlation told = of(x, y);

        assertThat(told.r()).isEqualTo(0.8164205, within(1e-6));
        assertThat(told.chance()).isEqualTo(0.00217, within(1e-5));
        assertThat(told.interval().lower()).isEqualTo(0.4243912, within(CLOSE));
        assertThat(told.interval().upper()).isEqualTo(0.9506933, within(CLOSE));
    }

    @Test
    void what_falls_as_the_other_rises_is_minus_one() {
        Correlation told = of(new double[] {1, 2, 3, 4}, new double[] {8, 6, 4, 2});

        assertThat(told.r()).isEqualTo(-1, within(1e-12));
        assertThat(told.chance()).isLessThan(1e-6);
    }

    @Test
    void three_pairs_or_one_that_stands_still_tell_nothing() {
        assertThat(Correlation.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 0.95)
                        .findDoubt()
                        .map(Doubt::reason))
                .hasValue(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(Correlation.of(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}, 0.95)
                        .findDoubt()
                        .map(Doubt::reason))
                .hasValue(Doubt.Reason.NO_VARIANCE);
    }
}
