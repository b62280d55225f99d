package io.zhanggui.stats.forecast.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.M4Weekly;
import io.zhanggui.stats.forecast.Published;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThetaTest {

    private static double[] ahead(ForecastMethod method, int horizon, int period, double... values) {
        return History.of(values, period).flatMap(method::fit).get().means(horizon);
    }

    /** Makridakis, Spiliotis and Assimakopoulos (2020): Theta on the weekly series has 9.093 and 2.637. */
    @Test
    void the_theta_method_has_its_published_error_on_the_weekly_series_of_m4() {
        M4Weekly.Score score = M4Weekly.read().score(new Theta());

        assertThat(score.symmetricPercentageError()).isEqualTo(9.093, within(0.001));
        assertThat(score.scaledError()).isEqualTo(2.637, within(0.001));
    }

    /** With curvature doubled the state space form is the method itself (Fiorucci and others 2016, section 3). */
    @Test
    void the_standard_state_space_form_agrees_with_the_method() {
        double[] method = ahead(new Theta(), 6, 1, Published.AUSTRALIAN_PASSENGERS);
        double[] model = ahead(OptimisedTheta.standard(), 6, 1, Published.AUSTRALIAN_PASSENGERS);

        for (int step = 0; step < 6; step++) {
            assertThat(model[step]).isEqualTo(method[step], within(0.05));
        }
    }

    @Test
    void a_constant_goes_on_in_every_form() {
        for (ForecastMethod method : List.of(
                new Theta(),
                OptimisedTheta.standard(),
                OptimisedTheta.optimised(),
                OptimisedTheta.dynamicStandard(),
                OptimisedTheta.dynamicOptimised())) {
            assertThat(ahead(method, 2, 1, 7, 7, 7, 7, 7, 7)[1])
                    .as(method.name())
                    .isEqualTo(7, within(1e-6));
        }
    }

    @Test
    void a_line_goes_on_with_at_least_half_its_slope() {
        double[] means = ahead(new Theta(), 2, 1, 1, 2, 3, 4, 5, 6);

        assertThat(means[1] - means[0]).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void a_season_is_taken_off_and_put_back() {
        double[] values = new double[48];
        for (int index = 0; index < values.length; index++) {
            values[index] = 100 * (index % 4 == 0 ? 1.6 : 0.8);
        }
        double[] means = ahead(OptimisedTheta.dynamicOptimised(), 4, 4, values);

        assertThat(means[0]).isEqualTo(160, within(1e-3));
        assertThat(means[3]).isEqualTo(80, within(1e-3));
    }
}
