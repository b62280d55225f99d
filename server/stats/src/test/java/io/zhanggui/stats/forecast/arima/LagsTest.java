package io.zhanggui.stats.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.forecast.Published;
import org.junit.jupiter.api.Test;

class LagsTest {

    @Test
    void partial_autocorrelations_become_coefficients() {
        assertThat(Lags.fromPartials(new double[] {0.5, 0.2}, 0, 2))
                .containsExactly(new double[] {0.4, 0.2}, within(1e-15));
    }

    @Test
    void roots_are_told_inside_and_outside() {
        assertThat(Lags.rootsBeyond(new double[] {0.98}, 1.01)).isTrue();
        assertThat(Lags.rootsBeyond(new double[] {0.995}, 1.01)).isFalse();
        assertThat(Lags.rootsBeyond(new double[] {0.5, 0.6}, 1)).isFalse();
    }

    @Test
    void a_season_multiplies_the_lags() {
        assertThat(Lags.times(new double[] {0.5}, new double[] {0.4}, 3))
                .containsExactly(new double[] {0.5, 0, 0.4, -0.2}, within(1e-15));
    }

    @Test
    void differences_take_a_line_to_its_slope() {
        assertThat(Lags.apply(new double[] {1, 3, 5, 7}, Lags.differences(1, 0, 1)))
                .containsExactly(2, 2, 2);
        assertThat(Lags.apply(new double[] {1, 3, 5, 7}, Lags.differences(2, 0, 1)))
                .containsExactly(0, 0);
    }

    /** As R's {@code ur.kpss(AirPassengers, "mu", use.lag = 2)} answers. */
    @Test
    void the_test_of_a_level_has_the_reference_s_statistic() {
        assertThat(Stationarity.statistic(Published.PASSENGERS)).isEqualTo(4.342286797, within(5e-10));
        assertThat(Stationarity.differences(Published.PASSENGERS)).isEqualTo(1);
    }
}
