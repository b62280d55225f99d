package io.zhanggui.stats.anomaly;

import static io.zhanggui.stats.anomaly.Feeds.AMOUNTS;
import static io.zhanggui.stats.anomaly.Feeds.DAILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class AnomalyPropertyTest {

    @Property(tries = 60)
    void amounts_in_another_unit_give_the_same_findings(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double unit,
            @ForAll @DoubleRange(max = 3) double factor) {
        double[] values = Feeds.times(Feeds.days(seed, 100, 10_000), 50, 55, factor);
        Assume.that(Arrays.stream(values).allMatch(value -> value >= 0));
        List<Finding> plain = Feeds.scan(AMOUNTS, values);
        List<Finding> scaled = Feeds.scan(
                AMOUNTS, Arrays.stream(values).map(value -> value * unit).toArray());
        assertThat(places(scaled)).isEqualTo(places(plain));
        for (int i = 0; i < plain.size(); i++) {
            assertThat(scaled.get(i).expected() / unit)
                    .isCloseTo(
                            plain.get(i).expected(), within(1e-6 * plain.get(i).expected()));
        }
    }

    @Property(tries = 60)
    void real_numbers_moved_and_stretched_give_the_same_findings(
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll @IntRange(min = -5000, max = 5000) int shift,
            @ForAll @IntRange(min = 1, max = 64) int unit) {
        double[] values = Feeds.times(Feeds.days(seed, 100, 1000), 50, 55, 0.5);
        double[] moved =
                Arrays.stream(values).map(value -> unit * value + shift).toArray();
        assertThat(places(Feeds.scan(real(moved), moved))).isEqualTo(places(Feeds.scan(real(values), values)));
    }

    @Property(tries = 30)
    void series_do_not_touch_one_another(@ForAll @IntRange(max = 1000) int seed) {
        double[] left = Feeds.times(Feeds.days(seed, 90, 500), 60, 64, 0.4);
        double[] right = Feeds.times(Feeds.days(seed + 1, 90, 800), 70, 71, 2.5);
        SeriesWatch first = new SeriesWatch(DAILY);
        SeriesWatch second = new SeriesWatch(DAILY);
        for (int day = 0; day < 90; day++) {
            second.observe(day, right[day]);
            first.observe(day, left[day]);
        }
        assertThat(first.state()).isEqualTo(HistoryScan.of(DAILY, 0, left).get().state());
        assertThat(second.state())
                .isEqualTo(HistoryScan.of(DAILY, 0, right).get().state());
    }

    @Property(tries = 100)
    void tails_on_both_sides_make_one(
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double mean,
            @ForAll @DoubleRange(min = 1, max = 50) double spread,
            @ForAll @IntRange(max = 200_000) int value) {
        Expectation expected = new Expectation(Measure.COUNT, mean, mean * spread);
        double sum = expected.lowerTail(value) + expected.upperTail(value + 1);
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    private static WatchPlan real(double... values) {
        double noise = HistoryScan.noise(Rhythm.DAILY, values).get();
        return WatchPlan.ofReal(Rhythm.DAILY, AlarmBudget.ofSeries(1), noise);
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.index() + " " + finding.kind())
                .toList();
    }
}
