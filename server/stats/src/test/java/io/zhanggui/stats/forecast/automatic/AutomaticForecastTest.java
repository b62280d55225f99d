package io.zhanggui.stats.forecast.automatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.Forecast;
import io.zhanggui.stats.forecast.Forecast.Step;
import io.zhanggui.stats.forecast.M4Weekly;
import io.zhanggui.stats.forecast.Published;
import io.zhanggui.stats.forecast.simple.Naive;
import io.zhanggui.stats.numeric.Randomness;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AutomaticForecastTest {

    @Test
    void a_constant_goes_on_for_sure() {
        Step step = AutomaticForecast.of(new double[] {5, 5, 5, 5, 5, 5, 5, 5}, 2, 0.95)
                .get()
                .steps()
                .get(1);

        assertThat(step.mean()).isEqualTo(5, within(1e-9));
        assertThat(step.interval().width()).isLessThan(1e-9);
    }

    @Test
    void the_last_year_of_the_passengers_is_told_and_covered() {
        double[] known = Arrays.copyOf(Published.PASSENGERS, 132);
        Forecast forecast = AutomaticForecast.of(known, 12, 0.95, 12).get();

        int covered = 0;
        for (Step step : forecast.steps()) {
            double actual = Published.PASSENGERS[131 + step.number()];
            assertThat(step.mean()).isEqualTo(actual, within(0.13 * actual));
            covered += step.interval().contains(actual) ? 1 : 0;
        }
        assertThat(covered).isGreaterThanOrEqualTo(11);
    }

    /** Every sixth series; the whole is the proof {@code m4weekly}. */
    @Test
    void the_choice_beats_the_naive_method_on_the_weekly_series_of_m4() {
        M4Weekly all = M4Weekly.read();
        int[] some = IntStream.range(0, all.histories().size() / 6)
                .map(index -> 6 * index)
                .toArray();
        M4Weekly sample = new M4Weekly(
                Arrays.stream(some).mapToObj(all.histories()::get).toList(),
                Arrays.stream(some).mapToObj(all.futures()::get).toList());
        M4Weekly.Score ours = sample.score(
                values -> AutomaticForecast.of(values, 13, 0.95).get().means());
        M4Weekly.Score naive = sample.score(new Naive());

        assertThat(ours.symmetricPercentageError()).isLessThan(0.97 * naive.symmetricPercentageError());
        assertThat(ours.scaledError()).isLessThan(0.9 * naive.scaledError());
    }

    @Test
    void steps_begin_after_missing_values_at_the_end() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Double.NaN, Double.NaN};
        Step first = AutomaticForecast.of(values, 1, 0.9).get().steps().getFirst();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.mean()).isEqualTo(13, within(0.2));
    }

    @Test
    void slow_sellers_get_an_interval_from_zero() {
        double[] values = {0, 0, 3, 0, 0, 3, 0, 0, 1, 0, 0, 2, 0, 0, 0, 1};
        Step step = AutomaticForecast.of(values, 1, 0.95).get().steps().getFirst();

        assertThat(step.interval().lower()).isZero();
        assertThat(step.mean()).isBetween(0.3, 1.2);
        assertThat(step.interval().upper()).isBetween(2.0, 6.0);
    }

    @Test
    void a_mistaken_question_is_the_program_s_fault() {
        assertThatThrownBy(() -> AutomaticForecast.of(new double[9], 0, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AutomaticForecast.of(new double[9], 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 12)
    void units_do_not_matter(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(min = 20, max = 60) int size) {
        double[] values = walk(seed, size);
        double[] cents = Arrays.stream(values).map(value -> value * 1024).toArray();
        double[] means = AutomaticForecast.of(values, 4, 0.95).get().means();
        double[] centMeans = AutomaticForecast.of(cents, 4, 0.95).get().means();

        for (int step = 0; step < 4; step++) {
            assertThat(centMeans[step]).isEqualTo(1024 * means[step], within(1e-3 * Math.abs(centMeans[step])));
        }
    }

    @Property(tries = 12)
    void the_same_question_has_the_same_answer(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        assertThat(AutomaticForecast.of(walk(seed, 40), 5, 0.8))
                .isEqualTo(AutomaticForecast.of(walk(seed, 40), 5, 0.8));
    }

    @Property(tries = 12)
    void a_surer_interval_is_wider(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        Step sure = AutomaticForecast.of(walk(seed, 40), 1, 0.99).get().steps().getFirst();
        Step bold = AutomaticForecast.of(walk(seed, 40), 1, 0.5).get().steps().getFirst();

        assertThat(sure.mean()).isEqualTo(bold.mean());
        assertThat(sure.interval().width()).isGreaterThan(bold.interval().width());
    }

    private static double[] walk(long seed, int size) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] values = new double[size];
        double level = 100;
        for (int index = 0; index < size; index++) {
            level += random.nextGaussian();
            values[index] = level + 2 * random.nextGaussian();
        }
        return values;
    }

    @Test
    void hostile_series_answer_within_a_second() {
        double[] huge = new double[100_000];
        Arrays.setAll(huge, index -> Math.sin(index) * index);
        double[] alternating = new double[300];
        Arrays.setAll(alternating, index -> index % 2 == 0 ? 1e139 : -1e139);
        double[] tiny = new double[30];
        Arrays.setAll(tiny, index -> 1e-300 * (1 + index % 3));
        double[] spike = new double[200];
        spike[199] = 1e100;
        double[][] all = {
            huge, alternating, tiny, spike, new double[50], {1e300, 1, 2, 3}, {Double.NaN}, {}, {7}, {1, 2}
        };
        AutomaticForecast.of(walk(1, 50), 3, 0.95);
        for (double[] values : all) {
            for (int period : new int[] {1, 7, 52}) {
                Estimate<Forecast> answer = Assertions.assertTimeout(
                        Duration.ofSeconds(3), () -> AutomaticForecast.of(values, 20, 0.95, period));
                answer.find()
                        .ifPresent(forecast -> assertThat(
                                        Arrays.stream(forecast.means()).allMatch(Double::isFinite))
                                .isTrue());
            }
        }
        assertThat(AutomaticForecast.of(new double[] {1, Double.POSITIVE_INFINITY, 3, 4}, 1, 0.95)
                        .findDoubt()
                        .map(Doubt::reason))
                .contains(Doubt.Reason.OUT_OF_DOMAIN);
    }
}
