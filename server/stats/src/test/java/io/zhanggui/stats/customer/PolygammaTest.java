package io.zhanggui.stats.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known values: Abramowitz and Stegun, 6.3.2, 6.3.3, 6.4.2 and 6.4.4. */
class PolygammaTest {

    private static final double EULER = 0.577215664901532860606512;

    @Test
    void known_values() {
        assertThat(Polygamma.digamma(1)).isEqualTo(-EULER, within(1e-14));
        assertThat(Polygamma.digamma(0.5)).isEqualTo(-EULER - 2 * Math.log(2), within(1e-14));
        assertThat(Polygamma.trigamma(1)).isEqualTo(Math.PI * Math.PI / 6, within(1e-14));
        assertThat(Polygamma.trigamma(0.5)).isEqualTo(Math.PI * Math.PI / 2, within(1e-13));
    }

    @Test
    void each_step_of_one_adds_its_inverse() {
        for (double x = 0.01; x < 40; x *= 1.3) {
            assertThat(Polygamma.digamma(x + 1) - Polygamma.digamma(x)).isEqualTo(1 / x, within(1e-13 / x + 1e-14));
            assertThat(Polygamma.trigamma(x) - Polygamma.trigamma(x + 1))
                    .isEqualTo(1 / (x * x), within(1e-13 / (x * x) + 1e-14));
        }
    }
}
