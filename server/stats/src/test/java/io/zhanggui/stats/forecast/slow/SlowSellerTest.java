package io.zhanggui.stats.forecast.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.forecast.History;
import org.junit.jupiter.api.Test;

class SlowSellerTest {

    private static double mean(SlowSeller method, double... values) {
        return History.of(values, 1).flatMap(method::fit).get().means(1)[0];
    }

    @Test
    void size_over_interval() {
        double[] demand = {0, 0, 3, 0, 0, 3};

        assertThat(mean(SlowSeller.croston(), demand)).isEqualTo(1, within(1e-12));
        assertThat(mean(SlowSeller.syntetosBoylan(), demand)).isEqualTo(0.95, within(1e-12));
    }

    /** By hand: size 2 + 0.1 · 2 = 2.2, interval 2 + 0.1 · 1 = 2.1. */
    @Test
    void size_and_interval_are_smoothed_where_something_is_sold() {
        assertThat(mean(SlowSeller.croston(), 0, 2, 0, 0, 4, 0)).isEqualTo(2.2 / 2.1, within(1e-12));
    }

    @Test
    void dead_goods_are_seen_by_the_falling_chance_only() {
        double[] lively = {0, 2, 0, 2, 0, 2};
        double[] dead = {0, 2, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

        assertThat(mean(SlowSeller.croston(), dead)).isEqualTo(mean(SlowSeller.croston(), lively), within(1e-12));
        assertThat(mean(SlowSeller.teunterSyntetosBabai(), dead)).isLessThan(0.2);
    }

    @Test
    void nothing_sold_and_less_than_nothing_are_refused() {
        assertThat(History.of(new double[] {0, 0}, 1)
                        .flatMap(SlowSeller.croston()::fit)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.NO_VARIANCE);
        assertThat(History.of(new double[] {0, -1}, 1)
                        .flatMap(SlowSeller.croston()::fit)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.OUT_OF_DOMAIN);
    }

    @Test
    void slow_is_told_from_steady() {
        assertThat(SlowSeller.isSlow(
                        History.of(new double[] {0, 2, 0, 0, 1, 0}, 1).get()))
                .isTrue();
        assertThat(SlowSeller.isSlow(
                        History.of(new double[] {3, 2, 0, 4, 1, 5}, 1).get()))
                .isFalse();
    }
}
