package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;

class BgNbdTest {

    /** Published for CDNOW: Fader, Hardie and Lee (2005), and their spreadsheet's worked customer (1.226 purchases). */
    private final BgNbd cdnow = new BgNbd(0.24259395, 4.41359091, 0.79291920, 2.42589404);

    @Test
    void the_published_customer_is_expected_to_buy_as_published() {
        assertThat(cdnow.chanceAlive(2, 30.43, 38.86)).isEqualTo(0.7266, within(0.00005));
        assertThat(cdnow.expectedPurchases(2, 30.43, 38.86, 39)).isEqualTo(1.226, within(0.0005));
    }

    @Test
    void one_who_never_came_back_is_alive_for_sure() {
        assertThat(cdnow.chanceAlive(0, 0, 38.86)).isEqualTo(1);
    }

    @Test
    void expected_purchases_equal_the_hypergeometric_formula_of_the_paper() {
        for (double[] history : new double[][] {{0, 0, 20}, {1, 5, 20}, {7, 30, 38}, {40, 35, 38}}) {
            for (double time : new double[] {0.01, 1, 20, 150}) {
                double x = history[0];
                double age = history[2];
                double expected = cdnow.expectedPurchases(x, history[1], age, time);
                assertThat(expected)
                        .isEqualTo(
                                byFormula(x, age, time) * cdnow.chanceAlive(x, history[1], age),
                                within(1e-10 * (1 + expected)));
            }
        }
    }

    /** Equation 10 without the chance alive, the function summed as a series. */
    private double byFormula(double x, double age, double time) {
        double first = cdnow.r() + x;
        double second = cdnow.b() + x;
        double third = cdnow.a() + cdnow.b() + x - 1;
        double z = time / (cdnow.alpha() + age + time);
        double term = 1;
        double series = 1;
        for (int n = 0; n < 20_000; n++) {
            term *= (first + n) * (second + n) / (third + n) / (n + 1) * z;
            series += term;
        }
        double passed = Math.pow((cdnow.alpha() + age) / (cdnow.alpha() + age + time), first);
        return third / (cdnow.a() - 1) * (1 - passed * series);
    }

    @Test
    void a_leaving_shape_of_one_is_no_hole_in_the_expectation() {
        double below = new BgNbd(0.3, 4, 1 - 1e-7, 2).expectedPurchases(3, 10, 12, 30);
        double at = new BgNbd(0.3, 4, 1, 2).expectedPurchases(3, 10, 12, 30);
        double above = new BgNbd(0.3, 4, 1 + 1e-7, 2).expectedPurchases(3, 10, 12, 30);
        assertThat(at).isBetween(above, below);
        assertThat(below - above).isLessThan(1e-5);
    }

    @Test
    void many_customers_are_scored_as_each_alone() {
        int n = 5000;
        double[] x = new double[n];
        double[] recencies = new double[n];
        double[] ages = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 7 + (i % 1000 == 999 ? 300 : 0);
            ages[i] = 1 + 38.0 * i / n;
            recencies[i] = x[i] == 0 ? 0 : ages[i] * (i % 13) / 13;
        }
        Scores scores = cdnow.score(x, recencies, ages, 26);
        for (int i = 0; i < n; i += 111) {
            double alone = cdnow.expectedPurchases(x[i], recencies[i], ages[i], 26);
            assertThat(scores.expectedPurchases()[i]).isEqualTo(alone, within(1e-11 * alone));
            assertThat(scores.chanceAlive()[i])
                    .isEqualTo(cdnow.chanceAlive(x[i], recencies[i], ages[i]), within(1e-14));
        }
    }

    @Test
    void a_discount_of_nothing_leaves_the_expected_purchases() {
        double plain = cdnow.expectedPurchases(2, 30.43, 38.86, 48);
        assertThat(cdnow.discountedPurchases(2, 30.43, 38.86, new Discounting(4, 12, 0)))
                .isEqualTo(plain, within(1e-12));
        assertThat(cdnow.discountedPurchases(2, 30.43, 38.86, new Discounting(4, 12, 0.01)))
                .isBetween(plain * Math.pow(1.01, -12), plain / 1.01);
    }

    @Test
    void impossible_histories_are_the_callers_mistake() {
        assertThatThrownBy(() -> cdnow.chanceAlive(1, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cdnow.chanceAlive(0, 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cdnow.expectedPurchases(1, 3, 4, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Simulated: rate ~ Gamma, leaving chance ~ Beta, as the model says. */
    @Test
    void counts_and_returns_are_as_often_as_the_model_draws_them() {
        BgNbd model = new BgNbd(0.6, 20, 0.9, 2.5);
        int n = 400_000;
        double time = 60;
        double[] seen = new double[6];
        RandomDataGenerator random = new RandomDataGenerator(20260322);
        for (int i = 0; i < n; i++) {
            double rate = random.nextGamma(model.r(), 1 / model.alpha());
            double leaves = random.nextBeta(model.a(), model.b());
            int count = 0;
            double at = random.nextExponential(1 / rate);
            while (at < time) {
                count++;
                at = random.nextDouble() < leaves ? time : at + random.nextExponential(1 / rate);
            }
            seen[Math.min(count, 5)] += 1.0 / n;
        }
        double[] expected = model.countDistribution(5, time);
        for (int k = 0; k <= 5; k++) {
            assertThat(seen[k]).isEqualTo(expected[k], within(4 * Math.sqrt(expected[k] / n)));
        }
        assertThat(model.chanceOfPurchase(0, 0, 0, time)).isEqualTo(1 - expected[0], within(1e-14));
    }

    @Test
    void the_counts_have_the_mean_of_the_expected_purchases() {
        double[] chances = cdnow.countDistribution(4000, 39);
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < chances.length; k++) {
            sum += chances[k];
            mean += k * chances[k];
        }
        assertThat(sum).isEqualTo(1, within(1e-12));
        assertThat(mean).isEqualTo(cdnow.expectedPurchases(39), within(1e-9));
    }

    @Test
    void the_chance_of_a_purchase_lies_below_the_chance_alive_and_the_expected_purchases() {
        double chance = cdnow.chanceOfPurchase(2, 30.43, 38.86, 39);
        assertThat(chance).isBetween(0.3, 0.7266);
        assertThat(cdnow.chanceOfPurchase(2, 30.43, 38.86, 0)).isZero();
        assertThat(cdnow.chanceOfPurchase(2, 30.43, 38.86, 1e12)).isEqualTo(0.7266, within(0.00005));
        assertThat(chance).isEqualTo(0.5546, within(0.00005));
    }
}
