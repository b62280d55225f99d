package io.zhanggui.stats.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Interval;
import io.zhanggui.stats.calendar.SalesCalendar;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void poisson_tails_are_those_of_the_tables() {
        Expectation poisson = new Expectation(Measure.COUNT, 5, 5);
        // Poisson(5): e^-5 (1 + 5 + 12.5) and 1 - P(X <= 9).
        assertThat(poisson.lowerTail(2)).isCloseTo(0.124652019, within(1e-9));
        assertThat(poisson.upperTail(10)).isCloseTo(0.031828057, within(1e-9));
        assertThat(poisson.upperTail(0)).isEqualTo(1);
    }

    @Test
    void negative_binomial_tails_are_those_of_the_series() {
        // Size 2, mean 2, so success 1/2: chances 1/4, 1/4, 3/16 ...
        Expectation counts = new Expectation(Measure.COUNT, 2, 4);
        assertThat(counts.lowerTail(0)).isCloseTo(0.25, within(1e-12));
        assertThat(counts.lowerTail(2)).isCloseTo(0.6875, within(1e-12));
        assertThat(counts.upperTail(3)).isCloseTo(0.3125, within(1e-12));
    }

    @Test
    void an_amount_may_be_zero_as_often_as_its_noise_says() {
        assertThat(new Expectation(Measure.AMOUNT, 100, 5000).lowerTail(0)).isCloseTo(Math.exp(-2), within(1e-12));
    }

    @Test
    void a_normal_band_reaches_so_far_as_its_level_says() {
        Interval band = new Expectation(Measure.REAL, 10, 4).interval(0.95);
        assertThat(band.lower()).isCloseTo(10 - 3.919928, within(1e-5));
        assertThat(band.upper()).isCloseTo(10 + 3.919928, within(1e-5));
    }

    @Test
    void evidence_adds_one_and_multiplies() {
        EDetector detector = new EDetector(1);
        for (double expected : new double[] {2, 6, 14}) {
            detector.add(0, Math.log(2));
            assertThat(detector.evidence()).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void likelihood_ratios_are_those_of_their_distributions() {
        Expectation poisson = new Expectation(Measure.COUNT, 6, 6);
        assertThat(LikelihoodRatio.ofRatio(poisson, 3, 0.5)).isCloseTo(3 * Math.log(0.5) + 3, within(1e-9));
        // Negative binomial of size 2: mean 2 gives 2 with chance 3/16, mean 1 with (2/3)^2 (1/3)^2 3 = 4/27.
        Expectation counts = new Expectation(Measure.COUNT, 2, 4);
        assertThat(LikelihoodRatio.ofRatio(counts, 2, 0.5)).isCloseTo(Math.log(64.0 / 81), within(1e-9));
    }

    @Test
    void a_tail_of_twice_the_normal_excess_halves_the_distance_beyond_two() {
        TailStretch stretch = new TailStretch(2 * 0.3731 * 10, 10);
        assertThat(stretch.adjust(Tails.normal(6))).isCloseTo(Tails.normal(4), within(1e-12));
        assertThat(stretch.adjust(Tails.normal(1))).isEqualTo(Tails.normal(1));
    }

    @Test
    void the_budget_is_shared_by_all_values_of_all_series() {
        assertThat(new AlarmBudget(0.05, 10).chancePerInterval(Rhythm.DAILY)).isCloseTo(0.000164, within(1e-6));
        assertThat(new AlarmBudget(1, 1).chancePerInterval(Rhythm.MINUTES)).isCloseTo(1 / 43_829.1, within(1e-9));
    }

    @Test
    void what_has_not_come_is_early_late_or_missing() {
        Punctuality learnt = Punctuality.of(
                        IntStream.rangeClosed(1, 20).asDoubleStream().toArray())
                .get();
        assertThat(learnt).isEqualTo(new Punctuality(19, 40));
        assertThat(learnt.withoutValue(-3)).isEqualTo(DataState.NOT_YET_DUE);
        assertThat(learnt.withoutValue(19)).isEqualTo(DataState.LATE);
        assertThat(learnt.withoutValue(40)).isEqualTo(DataState.MISSING);
        assertThat(Punctuality.of(1, 2).findDoubt().orElseThrow().reason()).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        double[] never = new double[30];
        never[3] = Double.NaN;
        assertThat(Punctuality.of(never).findDoubt().orElseThrow().reason()).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
    }

    @Test
    void noise_is_told_by_the_median_change() {
        assertThat(HistoryScan.noise(new Rhythm(1, 1), 0, 1, 0, 1, 0).get()).isCloseTo(1.0484, within(1e-4));
        assertThat(HistoryScan.noise(new Rhythm(1, 1), 3, 3, 3, 3)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Doubt.Reason.NO_VARIANCE);
    }

    @Test
    void the_sales_year_widens_about_its_festivals() {
        SalesYear year = new SalesYear(SalesCalendar.china());
        assertThat(year.on(LocalDate.of(2026, 11, 11))).isEqualTo(new Occasion(2, 0.8));
        assertThat(year.on(LocalDate.of(2026, 11, 16)).spread()).isEqualTo(0.35);
        assertThat(year.on(LocalDate.of(2026, 7, 20)).isOrdinary()).isTrue();
        long minute = LocalDate.of(2026, 11, 11).toEpochDay() * 1440 + 30;
        assertThat(year.on(Rhythm.MINUTES, minute)).isEqualTo(new Occasion(2, 0.8));
    }
}
