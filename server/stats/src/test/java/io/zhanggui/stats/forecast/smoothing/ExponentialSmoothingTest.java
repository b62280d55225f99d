package io.zhanggui.stats.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.M4Weekly;
import io.zhanggui.stats.forecast.Published;
import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Season;
import io.zhanggui.stats.forecast.smoothing.SmoothingForm.Trend;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExponentialSmoothingTest {

    private static final History OIL = History.of(Published.OIL, 1).get();
    private static final History AIR =
            History.of(Published.AUSTRALIAN_PASSENGERS, 1).get();
    private static final History PASSENGERS =
            History.of(Published.PASSENGERS, 12).get();

    /** Hyndman and Athanasopoulos (2nd ed.), section 7.1: alpha 0.83, forecast 542.68. */
    @Test
    void oil_has_its_published_smoothing() {
        SmoothingModel model = ExponentialSmoothing.simple().fitSmoothing(OIL).get();

        assertThat(model.alpha()).isEqualTo(0.83, within(0.005));
        assertThat(model.means(1)[0]).isEqualTo(542.68, within(0.005));
    }

    /** Hyndman and Athanasopoulos (2nd ed.), section 7.2: alpha 0.8302, beta 0.0001, forecasts 74.60, 76.70, 78.80; the best alpha is nearer 0.82. */
    @Test
    void australian_passengers_have_their_published_line() {
        SmoothingModel model = ExponentialSmoothing.holt().fitSmoothing(AIR).get();

        assertThat(model.alpha()).isEqualTo(0.8302, within(0.01));
        assertThat(model.beta()).isLessThan(0.0002);
        assertThat(model.means(3)).containsExactly(new double[] {74.60, 76.70, 78.80}, within(0.01));
    }

    /**
     * The greatest log likelihoods that R's {@code ets(AirPassengers, model)} of forecast 8.20 finds, its constant
     * added: n/2 (1 + ln 2π − ln n) = 153.469 for n = 144. Ours is never below.
     */
    @Test
    void the_search_finds_no_lower_likelihood_than_the_reference() {
        assertLikelier(new SmoothingForm(false, Trend.ADDITIVE, Season.ADDITIVE), -765.9358);
        assertLikelier(new SmoothingForm(true, Trend.ADDITIVE, Season.ADDITIVE), -768.2334);
        assertLikelier(new SmoothingForm(true, Trend.ADDITIVE, Season.MULTIPLICATIVE), -682.4036);
        assertLikelier(new SmoothingForm(true, Trend.NONE, Season.MULTIPLICATIVE), -715.6572);
        assertLikelier(new SmoothingForm(true, Trend.DAMPED, Season.MULTIPLICATIVE), -679.5832);
    }

    private static void assertLikelier(SmoothingForm form, double reference) {
        SmoothingModel model = ExponentialSmoothing.of(form.label(), form)
                .fitSmoothing(PASSENGERS)
                .get();
        double constant = 72 * (Math.log(144) - 1 - Math.log(2 * Math.PI));
        assertThat(model.logLikelihood()).as(form.label()).isGreaterThan(reference + constant - 0.01);
    }

    @Test
    void the_choice_is_the_least_of_all_admissible_forms() {
        double chosen =
                ExponentialSmoothing.automatic().fitSmoothing(PASSENGERS).get().correctedAkaike();
        for (SmoothingForm form : SmoothingForm.admissible(true, true)) {
            double other = ExponentialSmoothing.of(form.label(), form)
                    .fitSmoothing(PASSENGERS)
                    .get()
                    .correctedAkaike();
            assertThat(chosen).isLessThanOrEqualTo(other);
        }
        assertThat(SmoothingForm.admissible(true, true)).hasSize(15);
        assertThat(SmoothingForm.admissible(false, false)).hasSize(3);
    }

    /**
     * Published: SES has no row of its own; Damped 8.866 and 2.404, Comb 8.944 and 2.432 (Makridakis and others 2020).
     * Ours differ by 0.5 % because the search finds likelier parameters than the R of 2018 did; R's forecast 8.20
     * itself answers 8.867 and 2.400, 8.947 and 2.430 here.
     */
    @Test
    void damped_and_combined_smoothing_come_near_their_published_errors_on_the_weekly_series_of_m4() {
        M4Weekly weekly = M4Weekly.read();
        M4Weekly.Score damped = weekly.score(ExponentialSmoothing.damped());
        List<ExponentialSmoothing> parts =
                List.of(ExponentialSmoothing.simple(), ExponentialSmoothing.holt(), ExponentialSmoothing.damped());
        M4Weekly.Score combined = weekly.score(values -> {
            double[] means = new double[13];
            for (ExponentialSmoothing part : parts) {
                double[] own = History.of(values, 1).flatMap(part::fit).get().means(13);
                for (int step = 0; step < 13; step++) {
                    means[step] += own[step] / 3;
                }
            }
            return means;
        });

        assertThat(damped.symmetricPercentageError()).isEqualTo(8.866, within(0.05));
        assertThat(damped.scaledError()).isEqualTo(2.404, within(0.01));
        assertThat(combined.symmetricPercentageError()).isEqualTo(8.944, within(0.03));
        assertThat(combined.scaledError()).isEqualTo(2.432, within(0.01));
    }

    @Test
    void a_constant_goes_on() {
        assertThat(History.of(new double[] {5, 5, 5, 5, 5}, 1)
                        .flatMap(ExponentialSmoothing.automatic()::fit)
                        .get()
                        .means(2))
                .containsExactly(new double[] {5, 5}, within(1e-9));
    }

    @Test
    void what_multiplies_needs_positive_values() {
        assertThat(History.of(new double[] {1, 0, 2, 3, 4, 5, 6, 7, 8}, 1)
                        .flatMap(ExponentialSmoothing.of("M", new SmoothingForm(true, Trend.NONE, Season.NONE))::fit)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.OUT_OF_DOMAIN);
    }

    /** By hand: α = 1 makes a random walk, whose variance grows with the step. */
    @Test
    void errors_add_up_as_the_level_follows() {
        SmoothingModel walk = new SmoothingModel(
                new SmoothingForm(false, Trend.NONE, Season.NONE), 1, 0, 0, 1, 10, 0, new double[1], 2, 0, 3, 50);

        assertThat(walk.standardErrors(4)).containsExactly(2, 2 * Math.sqrt(2), 2 * Math.sqrt(3), 4);
    }

    /** By hand: v₂ = μ²(1 + σ²)(1 + α²σ²) − μ² for relative errors. */
    @Test
    void relative_errors_multiply() {
        SmoothingModel model = new SmoothingModel(
                new SmoothingForm(true, Trend.NONE, Season.NONE), 0.5, 0, 0, 1, 10, 0, new double[1], 0.1, 0, 3, 50);

        assertThat(model.standardErrors(2)[0]).isEqualTo(1, within(1e-12));
        assertThat(model.standardErrors(2)[1]).isEqualTo(10 * Math.sqrt(1.01 * (1 + 0.25 * 0.01) - 1), within(1e-12));
    }
}
