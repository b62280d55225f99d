package io.zhanggui.stats.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.stats.Doubt;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final double MISSING = Double.NaN;

    private static History of(int period, double... values) {
        return History.of(values, period).get();
    }

    @Test
    void a_gap_is_filled_on_the_line_between_its_neighbours() {
        assertThat(of(1, 1, MISSING, 3).values()).containsExactly(1, 2, 3);
        assertThat(of(1, 1, MISSING, 3).filled()).isEqualTo(1);
    }

    @Test
    void zero_is_a_value() {
        assertThat(of(1, 1, 0, 3).values()).containsExactly(1, 0, 3);
    }

    @Test
    void a_gap_keeps_the_season() {
        double[] filled = of(2, 10, 20, 10, 20, 10, MISSING, 10, 20).values();

        assertThat(filled[5]).isEqualTo(20);
    }

    @Test
    void missing_values_at_the_end_are_counted_as_steps() {
        History history = of(1, MISSING, 1, 2, MISSING, MISSING);

        assertThat(history.values()).containsExactly(1, 2);
        assertThat(history.stepsSinceLast()).isEqualTo(2);
    }

    @Test
    void too_many_gaps_are_no_history() {
        assertThat(History.of(new double[] {1, MISSING, MISSING, 2}, 1)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(History.of(new double[0], 1).isKnown()).isFalse();
        assertThat(History.of(new double[] {MISSING}, 1).isKnown()).isFalse();
    }

    @Test
    void values_beyond_computing_are_refused() {
        for (double value : new double[] {1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(History.of(new double[] {1, value}, 1).findDoubt().map(Doubt::reason))
                    .contains(Doubt.Reason.OUT_OF_DOMAIN);
        }
    }
}
