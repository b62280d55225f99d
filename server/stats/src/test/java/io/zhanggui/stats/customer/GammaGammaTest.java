package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    @Test
    void the_worked_example_of_the_javadoc() {
        GammaGamma cdnow = new GammaGamma(6.25, 3.74, 15.44);
        assertThat(cdnow.meanValue().get()).isEqualTo(35.22, within(0.005));
        assertThat(cdnow.expectedValue(1, 10).get()).isEqualTo(17.69, within(0.005));
    }

    @Test
    void a_distribution_without_a_mean_is_a_doubt() {
        assertThat(new GammaGamma(2, 0.8, 10)
                        .meanValue()
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void values_that_are_all_alike_are_a_doubt() {
        double[] x = new double[50];
        double[] z = new double[50];
        Arrays.fill(x, 2);
        Arrays.fill(z, 30);
        assertThat(GammaGamma.fit(x, z).findDoubt().orElseThrow().reason()).isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void those_who_never_came_back_are_too_little() {
        assertThat(GammaGamma.fit(new double[50], new double[50])
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
    }

    @Test
    void a_value_below_zero_or_none_at_all_is_out_of_domain() {
        for (double value : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(GammaGamma.fit(new double[] {1}, new double[] {value})
                            .findDoubt()
                            .orElseThrow()
                            .reason())
                    .isEqualTo(Reason.OUT_OF_DOMAIN);
        }
    }
}
