package io.zhanggui.stats.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.numeric.Randomness;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PulledForwardTest {

    private static final Intervention PROMOTION = Intervention.of(0, 60, 70);

    private static Panel sales(double noise) {
        RandomGenerator random = Randomness.seeded(2);
        double[] sales = new double[100];
        for (int day = 0; day < 100; day++) {
            double level = day < 60 ? 100 : day < 70 ? 150 : day < 80 ? 80 : 100;
            sales[day] = level * Math.exp(noise * random.nextGaussian());
        }
        return Shops.named(sales);
    }

    @Test
    void the_worked_example() {
        PromotionEffect found = PulledForward.estimate(sales(1e-4), PROMOTION, 0, 10, Calendar.weekly(), 0.999, 1)
                .get();
        assertThat(found.lift().total()).isCloseTo(500, within(2.0));
        assertThat(found.dip().orElseThrow().total()).isCloseTo(-200, within(2.0));
        assertThat(found.net()).isCloseTo(300, within(3.0));
        assertThat(found.movedShare()).isCloseTo(0.4, within(0.01));
        assertThat(found.movedInterval().orElseThrow().contains(0.4)).isTrue();
        assertThat(found.chanceOfGain()).isEqualTo(1);
        assertThat(found.waiting()).isEmpty();
        assertThat(found.beforeAfter().relative()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        PromotionEffect one = PulledForward.estimate(sales(0.1), PROMOTION, 5, 10, Calendar.weekly(), 0.9, 4)
                .get();
        PromotionEffect two = PulledForward.estimate(sales(0.1), PROMOTION, 5, 10, Calendar.weekly(), 0.9, 4)
                .get();
        assertThat(two.netInterval()).isEqualTo(one.netInterval());
        assertThat(one.netInterval().contains(300)).isTrue();
        assertThat(one.waiting().orElseThrow().relativeInterval().contains(0)).isTrue();
    }

    @Test
    void a_lift_that_may_be_nothing_has_no_moved_share() {
        Panel flat = Shops.of(3, 1, 100, 0.2);
        assertThat(PulledForward.estimate(flat, PROMOTION, 0, 10, Calendar.weekly(), 0.9, 1)
                        .get()
                        .movedInterval())
                .isEmpty();
    }

    @Test
    void windows_beyond_the_data_are_refused() {
        assertThat(PulledForward.estimate(sales(0.1), PROMOTION, 0, 31, Calendar.weekly(), 0.9, 1)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(PulledForward.estimate(sales(0.1), PROMOTION, 50, 5, Calendar.weekly(), 0.9, 1)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
    }
}
