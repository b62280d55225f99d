package io.zhanggui.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.decision.Replenishment.Order;
import io.zhanggui.stats.decision.Replenishment.Policy;
import io.zhanggui.stats.decision.Replenishment.Velocity;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReplenishmentTest {

    private static final Policy PLAIN = new Policy(3, 0, 1, 0.95, 1, 1000, 1e6, 1);

    @Test
    void steady_sales_of_two_need_the_poisson_level_of_eight() {
        Order order = Replenishment.of(constant(30, 2), 0, PLAIN).get();
        assertThat(order.level()).isEqualTo(13);
        assertThat(order.order()).isEqualTo(13);
        assertThat(order.velocity()).isEqualTo(Velocity.STEADY);
        assertThat(Replenishment.of(constant(30, 2), 20, PLAIN).get().order()).isZero();
    }

    @Test
    void the_level_serves_as_often_as_promised() {
        RandomGenerator random = Randomness.seeded(4);
        Demand truth = Demand.negativeBinomial(6, 5).get();
        int enough = 0;
        for (int run = 0; run < 500; run++) {
            double[] sold = new double[60];
            Arrays.setAll(sold, i -> truth.sample(random));
            long level = Replenishment.of(sold, 0, PLAIN).get().level();
            double demand = 0;
            for (int period = 0; period < 4; period++) {
                demand += truth.sample(random);
            }
            enough += demand <= level ? 1 : 0;
        }
        assertThat(enough / 500.0).isCloseTo(0.95, within(0.03));
    }

    @Test
    void no_order_goes_beyond_the_longest_cover() {
        Order order = Replenishment.of(constant(30, 2), 0, new Policy(3, 0, 1, 0.95, 1, 5, 1e6, 1))
                .get();
        assertThat(order.order()).isEqualTo(10);
        assertThat(order.isCapped()).isTrue();
        assertThat(order.coverAfter()).isEqualTo(5);
    }

    @Test
    void whole_packs_only() {
        Order order = Replenishment.of(constant(30, 2), 0, new Policy(3, 0, 1, 0.95, 6, 1000, 1e6, 1))
                .get();
        assertThat(order.order() % 6).isZero();
        assertThat(order.order()).isPositive();
    }

    @Test
    void velocity_shows_surges_and_slow_sellers() {
        double[] surge = constant(40, 3);
        Arrays.fill(surge, 30, 40, 9);
        double[] fade = constant(40, 9);
        Arrays.fill(fade, 30, 40, 2);
        Policy recent = new Policy(3, 0, 1, 0.95, 1, 1000, 5, 1);
        assertThat(Replenishment.of(surge, 0, recent).get().velocity()).isEqualTo(Velocity.RISING);
        assertThat(Replenishment.of(surge, 0, recent).get().level())
                .isGreaterThan(
                        Replenishment.of(constant(40, 3), 0, recent).get().level());
        assertThat(Replenishment.of(fade, 0, recent).get().velocity()).isEqualTo(Velocity.FALLING);
        assertThat(Replenishment.of(constant(40, 0), 0, recent).get())
                .isEqualTo(new Order(0, 0, 0, 0, Velocity.DEAD, false));
    }

    @Test
    void hostile_histories_answer_at_once() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 1e300}) {
            double[] sold = constant(30, 2);
            sold[7] = bad;
            assertThat(Replenishment.of(sold, 0, PLAIN).isKnown()).isFalse();
            assertThat(Replenishment.of(constant(30, 2), bad == -1 ? Double.NaN : bad, PLAIN)
                            .isKnown())
                    .isFalse();
        }
        assertThat(Replenishment.of(constant(7, 2), 0, PLAIN).isKnown()).isFalse();
        assertThat(Replenishment.of(constant(30, 1e8), 0, PLAIN).get().order()).isBetween(400_000_000L, 400_100_000L);
        assertThatThrownBy(() -> new Policy(3, 0, 1, 1, 1, 5, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] constant(int periods, double units) {
        double[] sold = new double[periods];
        Arrays.fill(sold, units);
        return sold;
    }
}
