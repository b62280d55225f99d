package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures published for the CDNOW sample, to the decimals they are published with. */
class CdnowTest {

    @Test
    void the_sample_has_its_published_size() {
        List<CustomerHistory> customers = Cdnow.customers();
        assertThat(customers).hasSize(2357);
        assertThat(customers)
                .filteredOn(customer -> customer.repeatPurchases() > 0)
                .hasSize(946);
        CustomerHistory first = customers.getFirst();
        assertThat(first.repeatPurchases()).isEqualTo(2);
        assertThat(first.recency()).isEqualTo(30.43, within(0.005));
        assertThat(first.age()).isEqualTo(38.86, within(0.005));
    }

    /** Fader, Hardie and Lee (2005), "Counting Your Customers the Easy Way", table 2. */
    @Test
    void bg_nbd_has_the_published_parameters() {
        Fitted<BgNbd> fitted = BgNbd.fit(Cdnow.histories()).get();
        BgNbd model = fitted.model();
        assertThat(model.r()).isEqualTo(0.243, within(0.0005));
        assertThat(model.alpha()).isEqualTo(4.414, within(0.0005));
        assertThat(model.a()).isEqualTo(0.793, within(0.0005));
        assertThat(model.b()).isEqualTo(2.426, within(0.0005));
        assertThat(fitted.logLikelihood()).isEqualTo(-9582.4, within(0.05));
    }

    /** Fader and Hardie (2005), "A Note on Deriving the Pareto/NBD Model", and their implementation notes. */
    @Test
    void pareto_nbd_has_the_published_parameters() {
        Fitted<ParetoNbd> fitted = ParetoNbd.fit(Cdnow.histories()).get();
        ParetoNbd model = fitted.model();
        assertThat(model.r()).isEqualTo(0.553, within(0.0005));
        assertThat(model.alpha()).isEqualTo(10.578, within(0.0005));
        assertThat(model.s()).isEqualTo(0.606, within(0.0005));
        assertThat(model.beta()).isEqualTo(11.669, within(0.0005));
        assertThat(fitted.logLikelihood()).isEqualTo(-9595.0, within(0.05));
    }

    /** Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value", section 3. */
    @Test
    void gamma_gamma_has_the_published_parameters() {
        List<CustomerHistory> customers = Cdnow.customers();
        Fitted<GammaGamma> fitted = GammaGamma.fit(
                        customers.stream()
                                .mapToDouble(CustomerHistory::repeatPurchases)
                                .toArray(),
                        customers.stream()
                                .mapToDouble(CustomerHistory::meanRepeatValue)
                                .toArray())
                .get();
        assertThat(fitted.customers()).isEqualTo(946);
        assertThat(fitted.model().p()).isEqualTo(6.25, within(0.005));
        assertThat(fitted.model().q()).isEqualTo(3.74, within(0.005));
        assertThat(fitted.model().gamma()).isEqualTo(15.44, within(0.005));
    }
}
