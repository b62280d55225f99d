package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ThompsonBanditTest {

    @Test
    void shares_are_those_of_the_documentation() {
        ThompsonBandit bandit =
                new ThompsonBandit(List.of("a", "b"), List.of(new BetaPosterior(2, 1), new BetaPosterior(1, 2)), 0.1);
        assertThat(bandit.shares()).containsExactly(new double[] {0.7667, 0.2333}, within(5e-5));
    }

    @Test
    void the_better_offer_earns_most_visitors_and_none_falls_below_the_floor() {
        double[] truth = {0.02, 0.03, 0.05};
        ThompsonBandit bandit = ThompsonBandit.start(List.of("a", "b", "c"), BetaBinomial.EVEN, 0.05);
        assertThat(bandit.shares()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
        RandomGenerator random = Randomness.seeded(5);
        int[] shown = new int[3];
        for (int day = 0; day < 20; day++) {
            long[] count = new long[3];
            long[] bought = new long[3];
            for (int place : bandit.assign(500, day)) {
                count[place]++;
                bought[place] += random.nextDouble() < truth[place] ? 1 : 0;
                shown[place]++;
            }
            bandit = bandit.learn(List.of(
                    new Successes("a", count[0], bought[0]),
                    new Successes("b", count[1], bought[1]),
                    new Successes("c", count[2], bought[2])));
        }
        assertThat(shown[2]).isGreaterThan(6000);
        assertThat(Arrays.stream(shown).min().orElseThrow()).isGreaterThan(300);
        assertThat(Arrays.stream(bandit.shares()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_same_seed_assigns_alike() {
        ThompsonBandit bandit = ThompsonBandit.start(List.of("a", "b"), BetaBinomial.EVEN, 0);
        assertThat(bandit.assign(100, 9)).isEqualTo(bandit.assign(100, 9)).isNotEqualTo(bandit.assign(100, 10));
    }

    @Test
    void a_floor_that_leaves_nothing_is_a_mistake() {
        assertThatThrownBy(() -> ThompsonBandit.start(List.of("a", "b"), BetaBinomial.EVEN, 0.6))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
