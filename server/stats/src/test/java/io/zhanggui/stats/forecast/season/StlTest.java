package io.zhanggui.stats.forecast.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.forecast.Published;
import org.junit.jupiter.api.Test;

class StlTest {

    @Test
    void a_pure_season_is_all_season() {
        Decomposition parts = Stl.periodic(2).decompose(new double[] {1, 3, 1, 3, 1, 3});

        assertThat(parts.trend()[2]).isEqualTo(2, within(1e-12));
        assertThat(parts.seasons().getFirst()[0]).isEqualTo(-1, within(1e-12));
        assertThat(parts.seasonStrength(0)).isEqualTo(1, within(1e-12));
    }

    /** As R 4.2.2 answers {@code stl(AirPassengers, "periodic")}. */
    @Test
    void a_fixed_season_is_the_reference_s_to_eight_decimals() {
        Decomposition parts = Stl.periodic(12).decompose(Published.PASSENGERS);

        assertThat(parts.trend()[0]).isEqualTo(127.18734844, within(5e-9));
        assertThat(parts.trend()[70]).isEqualTo(253.76933187, within(5e-9));
        assertThat(parts.trend()[143]).isEqualTo(497.42990505, within(5e-9));
        assertThat(parts.seasons().getFirst()[0]).isEqualTo(-25.49771834, within(5e-9));
        assertThat(parts.remainder()[10]).isEqualTo(31.09720711, within(5e-9));
    }

    /** As R 4.2.2 answers {@code stl(AirPassengers, 11)}. */
    @Test
    void a_changing_season_is_the_reference_s_to_eight_decimals() {
        Decomposition parts = Stl.changing(12, 11).decompose(Published.PASSENGERS);

        assertThat(parts.trend()[0]).isEqualTo(123.14505693, within(5e-9));
        assertThat(parts.seasons().getFirst()[0]).isEqualTo(-16.97707409, within(5e-9));
        assertThat(parts.remainder()[10]).isEqualTo(15.74325567, within(5e-9));
    }

    /** As R answers {@code stl(AirPassengers, 11, outer = 15, inner = 1)}, where rounding decides which weights are 0. */
    @Test
    void a_robust_trend_is_near_the_reference_s() {
        Decomposition parts = Stl.changing(12, 11).robust().decompose(Published.PASSENGERS);

        assertThat(parts.trend()[0]).isEqualTo(130.293, within(0.01));
        assertThat(parts.trend()[70]).isEqualTo(255.214, within(0.03));
    }

    @Test
    void an_outlier_hardly_moves_a_robust_trend() {
        double[] values = new double[60];
        for (int index = 0; index < values.length; index++) {
            values[index] = 100 + 10 * (index % 5) + 0.1 * ((index * 7919) % 13);
        }
        values[33] = 10_000;
        double plain = Stl.periodic(5).decompose(values).trend()[33];
        double robust = Stl.periodic(5).robust().decompose(values).trend()[33];

        assertThat(plain).isGreaterThan(1000);
        assertThat(robust).isEqualTo(120.6, within(1.0));
    }

    @Test
    void the_parts_add_up() {
        Decomposition parts =
                MultipleSeasons.decompose(Published.PASSENGERS, 12, 5).get();

        for (int index = 0; index < Published.PASSENGERS.length; index++) {
            double sum = parts.adjusted()[index]
                    + parts.seasons().get(0)[index]
                    + parts.seasons().get(1)[index];
            assertThat(sum).isEqualTo(Published.PASSENGERS[index], within(1e-9));
        }
    }

    @Test
    void two_waves_are_parted() {
        double[] values = new double[420];
        for (int index = 0; index < values.length; index++) {
            values[index] = 3 * Math.sin(2 * Math.PI * index / 7) + 5 * Math.sin(2 * Math.PI * index / 30);
        }
        Decomposition parts = MultipleSeasons.decompose(values, 30, 7).get();

        for (int index = 0; index < values.length; index++) {
            assertThat(parts.seasons().get(0)[index]).isEqualTo(3 * Math.sin(2 * Math.PI * index / 7), within(0.15));
        }
    }

    @Test
    void less_than_two_periods_cannot_be_split() {
        assertThat(MultipleSeasons.decompose(new double[20], 12).isKnown()).isFalse();
        assertThatThrownBy(() -> Stl.periodic(12).decompose(new double[20]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
