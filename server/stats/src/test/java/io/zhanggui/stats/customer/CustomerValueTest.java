package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import org.junit.jupiter.api.Test;

class CustomerValueTest {

    private final BgNbd purchases = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private final Discounting year = new Discounting(52.0 / 12, 12, 0.01);

    @Test
    void value_is_margin_times_purchases_times_what_each_is_worth() {
        GammaGamma values = new GammaGamma(6.25, 3.74, 15.44);
        double value = new CustomerValue(purchases, values, year, 0.4)
                .of(2, 30.43, 38.86, 22.35)
                .get();
        double expected =
                0.4 * values.expectedValue(2, 22.35).get() * purchases.discountedPurchases(2, 30.43, 38.86, year);
        assertThat(value).isEqualTo(expected, within(1e-12));
    }

    @Test
    void many_customers_are_discounted_as_each_alone() {
        double[] many = purchases.discountedPurchases(
                new double[] {0, 2}, new double[] {0, 30.43}, new double[] {12, 38.86}, year);
        assertThat(many[1]).isEqualTo(purchases.discountedPurchases(2, 30.43, 38.86, year), within(1e-12));
    }

    @Test
    void a_value_model_without_a_mean_is_a_doubt() {
        GammaGamma values = new GammaGamma(6.25, 0.5, 15.44);
        assertThat(new CustomerValue(purchases, values, year, 1)
                        .of(0, 0, 10, 0)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }
}
