package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParetoNbdTest {

    /** Published for CDNOW: Fader and Hardie (2005), "A Note on Deriving the Pareto/NBD Model". */
    private final ParetoNbd cdnow = new ParetoNbd(0.553, 10.578, 0.606, 11.669);

    @Test
    void the_worked_customer_is_as_its_javadoc_says() {
        assertThat(cdnow.chanceAlive(2, 30.43, 38.86)).isEqualTo(0.8692, within(0.00005));
        assertThat(cdnow.expectedPurchases(2, 30.43, 38.86, 39)).isEqualTo(1.455, within(0.0005));
    }

    @Test
    void chance_alive_equals_the_integral_taken_in_small_steps() {
        double[][] models = {{0.553, 10.578, 0.606, 11.669}, {2, 50, 0.1, 0.01}, {0.01, 0.001, 3, 100}, {5, 5, 5, 5}};
        double[][] histories = {{0, 0, 39}, {1, 0.1, 39}, {2, 30.43, 38.86}, {60, 20, 39}, {300, 38, 39}, {12, 1, 39}};
        for (double[] m : models) {
            ParetoNbd model = new ParetoNbd(m[0], m[1], m[2], m[3]);
            for (double[] h : histories) {
                double odds = oddsInSmallSteps(model, h[0], h[1], h[2]);
                assertThat(model.chanceAlive(h[0], h[1], h[2]))
                        .as("%s x=%s", model, h[0])
                        .isEqualTo(1 / (1 + odds), within(2e-9 / (1 + odds)));
            }
        }
    }

    /** s ∫ ((α+T)/(α+t))^(r+x) ((β+T)/(β+t))^s / (β+t) dt by Simpson's rule on steps that grow. */
    private static double oddsInSmallSteps(ParetoNbd model, double x, double recency, double age) {
        double start = Math.min(model.alpha(), model.beta());
        double length = Math.log((start + age) / (start + recency));
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = (start + recency) * Math.exp(length * i / steps) - start;
            double logarithm = (model.r() + x) * Math.log((model.alpha() + age) / (model.alpha() + t))
                    + model.s() * Math.log((model.beta() + age) / (model.beta() + t));
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(logarithm) * (start + t) / (model.beta() + t);
        }
        return model.s() * sum * length / steps / 3;
    }

    @Test
    void long_horizons_add_up_to_the_discounted_purchases() {
        double discount = 0.0027;
        double exact = cdnow.discountedPurchases(2, 30.43, 38.86, discount);
        double sum = 0;
        double before = 0;
        for (int week = 1; week <= 8000; week++) {
            double until = cdnow.expectedPurchases(2, 30.43, 38.86, week);
            sum += (until - before) * Math.exp(-discount * (week - 0.5));
            before = until;
        }
        assertThat(exact).isEqualTo(sum, within(1e-4 * sum));
    }

    @Test
    void a_leaving_shape_of_one_is_no_hole_in_the_expectation() {
        double at = new ParetoNbd(0.5, 10, 1, 11).expectedPurchases(26);
        double above = new ParetoNbd(0.5, 10, 1 + 1e-9, 11).expectedPurchases(26);
        assertThat(at).isEqualTo(above, within(1e-7));
    }

    @Test
    void one_who_never_came_back_fades_with_time() {
        assertThat(cdnow.chanceAlive(0, 0, 1)).isGreaterThan(cdnow.chanceAlive(0, 0, 39));
        assertThat(cdnow.chanceAlive(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void many_customers_are_scored_as_each_alone() {
        int n = 6000;
        double[] x = new double[n];
        double[] recencies = new double[n];
        double[] ages = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 7 == 6 ? 80 : i % 5 + (i % 1000 == 999 ? 300 : 0);
            ages[i] = 1 + 38.0 * i / n;
            recencies[i] = x[i] == 0 ? 0 : ages[i] * (i % 13 / 12.0);
        }
        for (ParetoNbd model : new ParetoNbd[] {cdnow, new ParetoNbd(2, 0.1, 0.7, 30), new ParetoNbd(0.05, 60, 3, 2)}) {
            Scores scores = model.score(x, recencies, ages, 26);
            for (int i = 0; i < n; i += 37) {
                double alive = model.chanceAlive(x[i], recencies[i], ages[i]);
                assertThat(scores.chanceAlive()[i]).isEqualTo(alive, within(1e-10));
                assertThat(scores.expectedPurchases()[i])
                        .isEqualTo(model.expectedPurchases(x[i], recencies[i], ages[i], 26), within(1e-8));
            }
        }
    }
}
