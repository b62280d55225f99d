package io.zhanggui.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.decision.Newsvendor.Decision;
import io.zhanggui.stats.decision.Newsvendor.Terms;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NewsvendorTest {

    @Test
    void the_example_of_the_encyclopedia_is_reproduced() {
        // Wikipedia, "Newsvendor model", numerical example: price 7, cost 5, normal demand 50 and 20 → 38.68
        Decision decision = Newsvendor.best(
                        new Terms(7, 5, 0, 0), Demand.normal(50, 20).get())
                .get();
        assertThat(decision.criticalRatio()).isCloseTo(2 / 7.0, within(1e-15));
        assertThat(decision.quantity()).isCloseTo(38.68, within(0.005));
        assertThat(decision.wholeQuantity()).isEqualTo(39);
    }

    @Test
    void profit_at_the_best_quantity_has_its_closed_form() {
        // Silver, Pyke and Thomas: (p − c) μ − (p − v) σ φ(z); demand far above zero
        Decision decision = Newsvendor.best(
                        new Terms(190, 110, 90, 0), Demand.normal(3192, 400).get())
                .get();
        double z = 0.8416212335729143;
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        assertThat(decision.quantity()).isCloseTo(3192 + 400 * z, within(1e-6));
        assertThat(decision.expectedProfit()).isCloseTo(80 * 3192 - 100 * 400 * density, within(0.1));
    }

    @Property(tries = 60)
    void no_other_quantity_earns_more(
            @ForAll @DoubleRange(min = 1, max = 60) double mean,
            @ForAll @DoubleRange(min = 6, max = 30) double price,
            @ForAll @DoubleRange(min = 0, max = 4) double salvage,
            @ForAll @DoubleRange(min = 0, max = 9) double shortage) {
        Terms terms = new Terms(price, 5, salvage, shortage);
        for (Demand demand : List.of(
                Demand.poisson(mean).get(),
                Demand.normal(mean, mean / 3).get(),
                Demand.gamma(mean, mean).get(),
                Demand.negativeBinomial(mean, mean + 2).get())) {
            Decision decision = Newsvendor.best(terms, demand).get();
            for (int quantity = 0; quantity < 400; quantity++) {
                assertThat(Newsvendor.expectedProfit(terms, demand, quantity))
                        .isLessThanOrEqualTo(decision.expectedProfit() + 1e-6);
            }
            assertThat(decision.expectedSales() + decision.expectedLeftover())
                    .isCloseTo(decision.wholeQuantity(), within(1e-9));
        }
    }

    @Test
    void a_price_below_cost_orders_nothing() {
        assertThat(Newsvendor.best(new Terms(4, 5, 0, 0), Demand.poisson(9).get())
                        .get()
                        .wholeQuantity())
                .isZero();
    }

    @Test
    void terms_that_cannot_be_are_answered_with_a_doubt() {
        Demand demand = Demand.poisson(9).get();
        for (Terms terms : List.of(
                new Terms(7, 5, 5, 0),
                new Terms(Double.NaN, 5, 0, 0),
                new Terms(7, Double.POSITIVE_INFINITY, 0, 0),
                new Terms(7, 5, Double.NaN, 0),
                new Terms(7, 5, 0, -1))) {
            assertThat(Newsvendor.best(terms, demand).isKnown()).isFalse();
        }
    }
}
