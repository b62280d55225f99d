package io.zhanggui.stats.forecast.simple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.forecast.FittedModel;
import io.zhanggui.stats.forecast.ForecastMethod;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.M4Weekly;
import org.junit.jupiter.api.Test;

class SimpleMethodsTest {

    private static FittedModel fit(ForecastMethod method, int period, double... values) {
        return History.of(values, period).flatMap(method::fit).get();
    }

    @Test
    void the_last_value_goes_on() {
        FittedModel model = fit(new Naive(), 1, 1, 2, 4);

        assertThat(model.means(2)).containsExactly(4, 4);
        assertThat(model.standardErrors(4))
                .containsExactly(Math.sqrt(2.5), Math.sqrt(5), Math.sqrt(2.5) * Math.sqrt(3), Math.sqrt(10));
    }

    @Test
    void the_last_season_goes_on() {
        FittedModel model = fit(new SeasonalNaive(), 2, 1, 5, 2, 6);

        assertThat(model.means(4)).containsExactly(2, 6, 2, 6);
        assertThat(model.standardErrors(3)).containsExactly(1, 1, Math.sqrt(2));
    }

    @Test
    void the_line_through_the_ends_goes_on() {
        assertThat(fit(new Drift(), 1, 1, 2, 5).means(2)).containsExactly(7, 9);
    }

    @Test
    void less_than_a_season_is_too_little() {
        assertThat(History.of(new double[] {1, 2, 3}, 4)
                        .flatMap(new SeasonalNaive()::fit)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.TOO_LITTLE_DATA);
    }

    /** Makridakis, Spiliotis and Assimakopoulos (2020): Naive on the weekly series has 9.161 and 2.777. */
    @Test
    void the_naive_method_has_its_published_error_on_the_weekly_series_of_m4() {
        M4Weekly.Score score = M4Weekly.read().score(new Naive());

        assertThat(score.symmetricPercentageError()).isEqualTo(9.161, within(0.0005));
        assertThat(score.scaledError()).isEqualTo(2.777, within(0.0005));
    }
}
