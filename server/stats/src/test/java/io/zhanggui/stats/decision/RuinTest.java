package io.zhanggui.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuinTest {

    @Test
    void a_gambler_with_an_edge_is_ruined_as_the_textbook_says() {
        // Feller, An Introduction to Probability Theory, volume 1, chapter XIV: (q/p)^(u + 1) for cash below zero
        Ruin ruin = Ruin.of(3, 400, (week, random) -> random.nextDouble() < 0.6 ? 1 : -1, 20_000, 11)
                .get();
        assertThat(ruin.chance()).isCloseTo(Math.pow(2 / 3.0, 4), within(0.012));
        assertThat(ruin.interval().contains(ruin.chance())).isTrue();
        assertThat(ruin.chanceByWeek().getLast()).isEqualTo(ruin.chance());
        assertThat(ruin.cashForFivePercent()).isCloseTo(Math.log(0.05) / Math.log(2 / 3.0) - 1, within(1.0));
    }

    @Test
    void one_normal_week_is_a_normal_tail() {
        Ruin ruin =
                Ruin.of(100, 1, Ruin.normal(new double[] {-50}, 50), 40_000, 3).get();
        assertThat(ruin.chance()).isCloseTo(0.158655, within(0.008));
    }

    @Test
    void lundberg_is_a_ceiling() {
        double[] means = new double[100];
        Arrays.fill(means, 2);
        Ruin ruin = Ruin.of(40, 100, Ruin.normal(means, 12), 5_000, 9).get();
        assertThat(ruin.chance()).isLessThan(Ruin.lundbergBound(40, 2, 12));
        assertThat(Ruin.lundbergBound(40, 2, 12)).isCloseTo(Math.exp(-160 / 144.0), within(1e-12));
        assertThat(Ruin.lundbergBound(40, -1, 12)).isEqualTo(1);
    }

    @Test
    void a_dated_payment_ruins_on_its_date() {
        Ruin ruin = Ruin.of(10, 4, Ruin.likeBefore(new double[] {1}, new double[] {0, 0, 50, 0}), 100, 1)
                .get();
        assertThat(ruin.chanceByWeek()).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(ruin.medianLowest()).isEqualTo(10 + 3 - 50);
    }

    @Test
    void flows_that_are_not_finite_are_answered_with_a_doubt() {
        assertThat(Ruin.of(1, 2, (week, random) -> Double.NaN, 10, 1).isKnown()).isFalse();
        assertThat(Ruin.of(Double.POSITIVE_INFINITY, 2, (week, random) -> 1, 10, 1)
                        .isKnown())
                .isFalse();
    }

    @Test
    void ten_times_last_year_has_its_worked_chance() {
        TargetChance chance =
                TargetChance.of(new double[] {100, 120, 130, 169}, 1690, 1).get();
        assertThat(chance.chance()).isCloseTo(0.0012, within(0.00005));
        assertThat(chance.neededGrowth()).isCloseTo(10, within(1e-9));
        assertThat(chance.usualGrowth()).isCloseTo(Math.cbrt(1.69), within(1e-12));
        assertThat(chance.low()).isLessThan(chance.median());
        assertThat(TargetChance.of(new double[] {100, 120, 130, 169}, chance.median(), 1)
                        .get()
                        .chance())
                .isCloseTo(0.5, within(1e-9));
        assertThat(TargetChance.of(new double[] {1, 1.2, 1.3, 1.69}, 16.9, 1)
                        .get()
                        .chance())
                .isCloseTo(chance.chance(), within(1e-12));
    }

    @Test
    void a_history_that_cannot_tell_is_answered_with_a_doubt() {
        assertThat(reason(1, 2)).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(1, 2, 4, 8)).isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(1, 2, 0, 8)).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(1, 2, Double.NaN, 8)).isEqualTo(Reason.OUT_OF_DOMAIN);
    }

    private static Reason reason(double... history) {
        return TargetChance.of(history, 10, 1).findDoubt().orElseThrow().reason();
    }
}
