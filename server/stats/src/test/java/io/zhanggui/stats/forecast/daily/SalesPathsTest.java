package io.zhanggui.stats.forecast.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.SalesCalendar;
import io.zhanggui.stats.numeric.Randomness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SalesPathsTest {

    private static final SalesCalendar CHINA = SalesCalendar.china();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** A level that wanders, with noise of its own every day. */
    private static double[] shop(long seed, int days, double wander, double noise) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] sales = new double[days];
        double level = Math.log(1000);
        for (int day = 0; day < days; day++) {
            level += wander * random.nextGaussian();
            sales[day] = Math.exp(level + noise * random.nextGaussian());
        }
        return sales;
    }

    private static double coverage(double wander, double noise, int shops) {
        int covered = 0;
        for (int shop = 0; shop < shops; shop++) {
            double[] sales = shop(1000 + shop, 250, wander, noise);
            DailyOutlook outlook = DailyForecast.of(FIRST, Arrays.copyOf(sales, 220), 30, 0.8, CHINA)
                    .get();
            double total = Arrays.stream(sales, 220, 250).sum();
            covered += outlook.paths().sumInterval(0, 30, 0.8).contains(total) ? 1 : 0;
        }
        return covered / (double) shops;
    }

    @Test
    void sums_are_covered_as_often_as_said_where_days_go_together_and_where_they_do_not() {
        double wandering = coverage(0.02, 0.1, 60);
        double still = coverage(0, 0.3, 60);
        assertThat(wandering).isBetween(0.65, 0.95);
        assertThat(still).isGreaterThan(0.72);
    }

    @Test
    void the_bounds_of_a_sum_lie_within_the_sums_of_the_days_bounds() {
        DailyOutlook outlook =
                DailyForecast.of(FIRST, shop(7, 200, 0, 0.3), 30, 0.95, CHINA).get();
        Interval sum = outlook.paths().sumInterval(0, 30, 0.95);
        double lower = outlook.days().stream()
                .mapToDouble(day -> day.interval().lower())
                .sum();
        double upper = outlook.days().stream()
                .mapToDouble(day -> day.interval().upper())
                .sum();
        assertThat(sum.lower()).isGreaterThan(lower);
        assertThat(sum.upper()).isLessThan(upper);
        assertThat(sum.width()).isLessThan(0.6 * (upper - lower));
    }

    @Test
    void a_single_day_has_the_interval_it_is_told_with() {
        DailyOutlook outlook =
                DailyForecast.of(FIRST, shop(8, 300, 0.02, 0.1), 40, 0.9, CHINA).get();
        for (int day : new int[] {0, 20, 39}) {
            Interval told = outlook.days().get(day).interval();
            Interval drawn = outlook.paths().sumInterval(day, day + 1, 0.9);
            assertThat(drawn.lower()).isEqualTo(told.lower(), within(0.04 * told.lower()));
            assertThat(drawn.upper()).isEqualTo(told.upper(), within(0.04 * told.upper()));
        }
    }

    @Test
    void chances_and_quantiles_are_of_the_same_draws_and_repeat_themselves() {
        double[] sales = shop(9, 200, 0.01, 0.2);
        SalesPaths paths = DailyForecast.of(FIRST, sales, 30, 0.9, CHINA).get().paths();
        double middle = paths.sumQuantiles(0, 30, 0.5)[0];
        assertThat(paths.chanceOfAtLeast(0, 30, middle)).isEqualTo(0.5, within(0.001));
        assertThat(paths.chanceOfAtLeast(0, 30, 10 * middle)).isZero();
        assertThat(DailyForecast.of(FIRST, sales, 30, 0.9, CHINA).get().paths().sumQuantiles(0, 30, 0.5)[0])
                .isEqualTo(middle);
    }

    @Test
    void slow_sellers_have_sums_of_whole_days_that_are_drawn() {
        RandomGenerator random = Randomness.seeded(3);
        double[] sales = new double[200];
        for (int day = 0; day < sales.length; day++) {
            sales[day] = random.nextDouble() < 0.3 ? 1 : 0;
        }
        Interval sum =
                DailyForecast.of(FIRST, sales, 30, 0.9, CHINA).get().paths().sumInterval(0, 30, 0.9);
        assertThat(sum.lower()).isBetween(2.0, 7.0);
        assertThat(sum.upper()).isBetween(11.0, 18.0);
    }

    @Test
    void an_earlier_forecast_is_held_against_what_came() {
        double[] sales = shop(11, 200, 0, 0.1);
        sales[180] = Double.NaN;
        DailyTrial trial = DailyTrial.at(FIRST, sales, 170, 30, 0.9, CHINA).get();
        assertThat(trial.days()).isEqualTo(29);
        assertThat(trial.inside()).isBetween(21, 29);
        assertThat(trial.symmetricPercentageError()).isBetween(4.0, 13.0);
        assertThat(trial.scaledError(trial.forecast())).isLessThan(1);
        assertThat(trial.rivals()).extracting(DailyTrial.Rival::name).containsExactlyElementsOf(DailyTrial.RIVALS);
    }
}
