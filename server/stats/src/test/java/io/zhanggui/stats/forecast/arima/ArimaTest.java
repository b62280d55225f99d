package io.zhanggui.stats.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.forecast.History;
import io.zhanggui.stats.forecast.Published;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArimaTest {

    private static final History PASSENGERS =
            History.of(Published.PASSENGERS, 12).get();
    private static final History LOGARITHMS =
            PASSENGERS.with(Arrays.stream(Published.PASSENGERS).map(Math::log).toArray());

    /** R's {@code arima(log(AirPassengers), c(0,1,1), seasonal = c(0,1,1))}: −0.4018, −0.5569, 0.001348, 244.7. */
    @Test
    void the_airline_model_has_its_published_coefficients() {
        ArimaModel model = Arima.of(new Order(0, 1, 1, 0, 1, 1, 12, false))
                .fitArima(LOGARITHMS)
                .get();

        assertThat(model.coefficients().ordinaryMovingAverage()[0]).isEqualTo(-0.4018, within(0.00005));
        assertThat(model.coefficients().seasonalMovingAverage()[0]).isEqualTo(-0.5569, within(0.00005));
        assertThat(model.errorVariance()).isEqualTo(0.001348, within(0.0000005));
        assertThat(model.logLikelihood()).isEqualTo(244.70, within(0.005));
    }

    /** R's {@code auto.arima(AirPassengers)}, forecast 8.20: log likelihood −504.92, forecasts 445.6349, 420.3950. */
    @Test
    void the_passengers_themselves_have_the_reference_s_likelihood_and_forecast() {
        ArimaModel model = Arima.of(new Order(2, 1, 1, 0, 1, 0, 12, false))
                .fitArima(PASSENGERS)
                .get();

        assertThat(model.logLikelihood()).isEqualTo(-504.92, within(0.005));
        assertThat(model.coefficients().ordinaryAutoregressive()[0]).isEqualTo(0.5960, within(0.0005));
        assertThat(model.coefficients().ordinaryMovingAverage()[0]).isEqualTo(-0.9819, within(0.0005));
        assertThat(model.correctedAkaike()).isEqualTo(1018.17, within(0.01));
        assertThat(model.means(2)[0]).isEqualTo(445.6349, within(0.01));
        assertThat(model.means(2)[1]).isEqualTo(420.3950, within(0.01));
    }

    @Test
    void the_choice_finds_the_airline_model_itself() {
        assertThat(Arima.automatic().fitArima(LOGARITHMS).get().name()).isEqualTo("ARIMA(0,1,1)(0,1,1)[12]");
    }

    /** At least as good as the reference's stepwise choice, whose AICc is 1018.17. */
    @Test
    void the_choice_on_the_passengers_is_no_worse_than_the_reference_s() {
        assertThat(Arima.automatic().fitArima(PASSENGERS).get().correctedAkaike())
                .isLessThan(1018.6);
    }

    @Test
    void a_constant_goes_on() {
        double[] values = {5, 5, 5, 5, 5, 5, 5, 5};

        assertThat(Arima.automatic().fit(History.of(values, 1).get()).get().means(3))
                .containsExactly(new double[] {5, 5, 5}, within(1e-9));
    }

    @Test
    void a_line_goes_on() {
        double[] values = new double[20];
        Arrays.setAll(values, index -> 3 + 2 * index);

        assertThat(Arima.automatic().fit(History.of(values, 1).get()).get().means(2))
                .containsExactly(new double[] {43, 45}, within(1e-9));
    }

    @Test
    void few_values_are_too_few() {
        assertThat(Arima.automatic()
                        .fit(History.of(new double[] {1, 2, 3}, 1).get())
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.TOO_LITTLE_DATA);
    }

    /** With one coefficient known in closed form: γ₀ = σ²/(1 − φ²) gives the density of an AR(1) at once. */
    @Test
    void the_likelihood_is_that_of_the_textbook_for_one_lag() {
        double[] series = {0.3, -0.2, 0.9, 0.4, -0.7};
        double[] innovations = new double[5];
        double halfLog = new ArmaLikelihood(new double[] {0.6}, new double[0]).innovations(series, innovations);

        assertThat(halfLog).isEqualTo(0.5 * Math.log(1 / (1 - 0.36)), within(1e-12));
        assertThat(innovations[0]).isEqualTo(0.3 * Math.sqrt(1 - 0.36), within(1e-12));
        assertThat(innovations[3]).isEqualTo(0.4 - 0.6 * 0.9, within(1e-12));
    }
}
