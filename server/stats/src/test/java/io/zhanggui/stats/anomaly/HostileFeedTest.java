package io.zhanggui.stats.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileFeedTest {

    private static final double[] EVIL = {
        0,
        1,
        -1,
        0.5,
        7,
        1000,
        1e9,
        1e99,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e-300,
        3e15
    };

    @Test
    void too_little_or_senseless_data_is_a_doubt() {
        assertThat(reason()).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(5)).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        double[] nothing = new double[100];
        Arrays.fill(nothing, Double.NaN);
        assertThat(reason(nothing)).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(1, 2, Double.POSITIVE_INFINITY)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(1, 2, -3)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(reason(1, 2, 1e300)).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
    }

    private static Doubt.Reason reason(double... values) {
        return HistoryScan.of(Feeds.DAILY, 0, values).findDoubt().orElseThrow().reason();
    }

    @ParameterizedTest
    @EnumSource
    void equal_values_have_no_findings(Measure measure) {
        for (double value : new double[] {0, 1, 1e6, 1e99}) {
            double[] values = new double[200];
            Arrays.fill(values, value);
            assertThat(HistoryScan.of(plan(measure, Rhythm.DAILY), 0, values)
                            .get()
                            .findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_feed_is_answered_in_a_second_with_finite_figures(Measure measure) {
        for (Rhythm rhythm : new Rhythm[] {Rhythm.DAILY, Rhythm.HOURLY, Rhythm.MINUTES, new Rhythm(1, 1)}) {
            RandomGenerator random = Randomness.seeded(measure.ordinal());
            assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
                SeriesWatch watch = new SeriesWatch(plan(measure, rhythm));
                long index = -5;
                for (int i = 0; i < 4000; i++) {
                    index += random.nextInt(20) == 0 ? random.nextLong(1L << 40) : 1;
                    Occasion occasion = random.nextInt(9) == 0 ? new Occasion(1, random.nextDouble(10)) : Occasion.NONE;
                    check(watch.observe(index, EVIL[random.nextInt(EVIL.length)], occasion));
                }
            });
        }
    }

    private static void check(Reading reading) {
        reading.expectation().ifPresent(expected -> {
            assertThat(expected.mean()).isFinite();
            assertThat(expected.variance()).isFinite().isPositive();
        });
        reading.finding().ifPresent(finding -> {
            assertThat(finding.expected()).isFinite();
            assertThat(finding.chance()).isBetween(0.0, 1.0);
            assertThat(finding.band().lower()).isFinite();
            assertThat(finding.band().upper()).isFinite();
        });
    }

    @Test
    void a_long_history_without_sense_takes_seconds_at_most() {
        double[] values = new double[200_000];
        Arrays.setAll(values, i -> i % 17);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Estimate<HistoryScan> scan = HistoryScan.of(plan(Measure.COUNT, Rhythm.MINUTES), 0, values);
            assertThat(scan.isKnown()).isTrue();
        });
    }

    private static WatchPlan plan(Measure measure, Rhythm rhythm) {
        return measure == Measure.REAL
                ? WatchPlan.ofReal(rhythm, AlarmBudget.ofSeries(1), 1)
                : WatchPlan.of(measure, rhythm, AlarmBudget.ofSeries(1));
    }
}
