package io.zhanggui.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final List<Demand> ALL = List.of(
            Demand.normal(50, 20).get(),
            Demand.gamma(30, 40).get(),
            Demand.poisson(7.5).get(),
            Demand.negativeBinomial(4, 5).get(),
            Demand.empirical(new double[] {3, 0, 8, 8, 21.5}).get());

    @Test
    void a_stock_of_two_sells_its_worked_number_under_poisson_two() {
        assertThat(Demand.poisson(2).get().expectedSales(2)).isCloseTo(2 - 4 * Math.exp(-2), within(1e-12));
    }

    @Test
    void expected_sales_are_the_area_above_the_cumulative() {
        for (Demand demand : ALL) {
            for (double stock : new double[] {0.5, 3, 10.25, 60}) {
                double area = 0;
                int steps = 200_000;
                for (int i = 0; i < steps; i++) {
                    area += (1 - demand.cumulative((i + 0.5) * stock / steps)) * stock / steps;
                }
                assertThat(demand.expectedSales(stock)).isCloseTo(area, within(1e-4));
            }
            assertThat(demand.expectedSales(1e6)).isCloseTo(demand.mean(), within(1e-9));
        }
    }

    @Test
    void quantiles_turn_the_cumulative_round() {
        for (Demand demand : ALL) {
            for (double chance : new double[] {0.05, 0.3, 0.5, 0.95, 0.999}) {
                double quantity = demand.quantile(chance);
                assertThat(demand.cumulative(quantity)).isGreaterThanOrEqualTo(chance - 1e-9);
                assertThat(demand.cumulative(quantity - 1e-6) <= chance + 1e-9 || quantity == 0)
                        .isTrue();
            }
        }
    }

    @Test
    void draws_have_the_mean_and_repeat_under_a_seed() {
        for (Demand demand : ALL) {
            RandomGenerator random = Randomness.seeded(5);
            RandomGenerator again = Randomness.seeded(5);
            double sum = 0;
            for (int i = 0; i < 4000; i++) {
                double draw = demand.sample(random);
                assertThat(demand.sample(again)).isEqualTo(draw);
                sum += draw;
            }
            assertThat(sum / 4000).isCloseTo(demand.mean(), within(0.08 * demand.mean()));
        }
    }

    @Test
    void parameters_that_cannot_be_are_answered_with_a_doubt() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 1e300}) {
            for (Estimate<Demand> demand : List.of(
                    Demand.normal(bad, 1),
                    Demand.normal(1, bad),
                    Demand.gamma(bad, 1),
                    Demand.gamma(1, bad),
                    Demand.poisson(bad),
                    Demand.negativeBinomial(bad, 3),
                    Demand.negativeBinomial(1, bad),
                    Demand.empirical(new double[] {bad}))) {
                assertThat(demand.findDoubt().map(doubt -> doubt.reason())).contains(Reason.OUT_OF_DOMAIN);
            }
        }
        assertThat(Demand.empirical(new double[0]).isKnown()).isFalse();
        assertThat(Demand.negativeBinomial(4, 2).isKnown()).isFalse();
    }

    @Test
    void large_counts_answer_at_once() {
        Demand demand = Demand.poisson(1e7).get();
        assertThat(demand.quantile(0.5)).isCloseTo(1e7, within(10.0));
        assertThat(Demand.negativeBinomial(1e7, 1e7).get().quantile(0.9)).isCloseTo(2.302585e7, within(1e2));
    }
}
