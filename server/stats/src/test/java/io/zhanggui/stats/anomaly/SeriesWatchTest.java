package io.zhanggui.stats.anomaly;

import static io.zhanggui.stats.anomaly.Feeds.AMOUNTS;
import static io.zhanggui.stats.anomaly.Feeds.DAILY;
import static io.zhanggui.stats.anomaly.Feeds.days;
import static io.zhanggui.stats.anomaly.Feeds.kinds;
import static io.zhanggui.stats.anomaly.Feeds.minutes;
import static io.zhanggui.stats.anomaly.Feeds.scan;
import static io.zhanggui.stats.anomaly.Feeds.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesWatchTest {

    @Test
    void half_the_visitors_are_a_plunge_on_their_first_day_and_the_baseline_does_not_follow() {
        SeriesWatch watch = new SeriesWatch(DAILY);
        for (int day = 0; day < 30; day++) {
            assertThat(watch.observe(day, 1000).finding()).isEmpty();
        }
        Finding plunge = watch.observe(30, 500).finding().orElseThrow();
        assertThat(plunge.kind()).isEqualTo(FindingKind.PLUNGE);
        assertThat(plunge.expected()).isCloseTo(1000, within(1.0));
        assertThat(plunge.relativeChange()).isCloseTo(-0.5, within(0.01));
        assertThat(plunge.band().contains(1000)).isTrue();
        assertThat(plunge.band().contains(500)).isFalse();
        assertThat(plunge.zh()).contains("骤降").contains("500").contains("低 50%").contains("一百万次也难得");
        assertThat(plunge.en()).contains("500 came").contains("50% lower");
        Reading next = watch.observe(31, 1000);
        assertThat(next.finding()).isEmpty();
        assertThat(next.expectation().orElseThrow().mean()).isCloseTo(1000, within(1.0));
    }

    @Test
    void a_day_of_twice_the_visitors_is_a_spike() {
        assertThat(kinds(scan(DAILY, times(days(1, 100, 1000), 60, 61, 2)))).containsExactly(FindingKind.SPIKE);
    }

    @Test
    void ordinary_weeks_have_no_findings() {
        assertThat(scan(DAILY, days(2, 700, 3000))).isEmpty();
    }

    @Test
    void a_lasting_fall_is_a_plunge_then_a_shift_after_seven_days_and_its_end_a_return() {
        List<Finding> findings = scan(DAILY, times(days(3, 120, 1000), 60, 75, 0.5));
        assertThat(kinds(findings)).containsExactly(FindingKind.PLUNGE, FindingKind.LEVEL_SHIFT, FindingKind.RETURN);
        assertThat(findings.stream().map(Finding::index)).containsExactly(60L, 66L, 75L);
        assertThat(findings.get(1).since()).isEqualTo(60);
        assertThat(findings.get(1).relativeChange()).isCloseTo(-0.5, within(0.05));
    }

    @Test
    void the_delay_of_shifts_is_the_callers() {
        List<Finding> findings = scan(DAILY.confirmedAfter(3), times(days(3, 120, 1000), 60, 120, 0.5));
        assertThat(findings.stream().map(Finding::index)).containsExactly(60L, 62L);
    }

    @Test
    void a_slide_of_one_and_a_half_per_cent_a_day_is_a_drift() {
        double[] values = days(4, 160, 5000);
        for (int day = 80; day < 160; day++) {
            values[day] = Math.rint(values[day] * Math.exp(-0.015 * (day - 80)));
        }
        List<Finding> findings = scan(DAILY, values);
        assertThat(kinds(findings)).contains(FindingKind.DRIFT);
        Finding drift = findings.getFirst();
        assertThat(drift.index()).isBetween(81L, 125L);
        assertThat(drift.relativeChange()).isNegative();
    }

    @Test
    void a_festival_peak_alarms_nobody_and_leaves_the_baseline_alone() {
        double[] values = times(days(5, 100, 1000), 60, 62, 4);
        Occasion peak = new Occasion(2, 0.8);
        HistoryScan marked = HistoryScan.of(DAILY, 0, day -> day == 60 || day == 61 ? peak : Occasion.NONE, values)
                .get();
        assertThat(marked.findings()).isEmpty();
        double calm = HistoryScan.of(DAILY, 0, days(5, 100, 1000))
                .get()
                .state()
                .baseline()
                .level();
        assertThat(marked.state().baseline().level()).isCloseTo(calm, within(0.02));
    }

    @Test
    void a_missing_day_is_told_once_and_is_no_plunge() {
        double[] values = days(6, 60, 400);
        values[40] = Double.NaN;
        values[41] = Double.NaN;
        List<Finding> findings = scan(DAILY, values);
        assertThat(kinds(findings)).containsExactly(FindingKind.MISSING);
        assertThat(findings.getFirst().observed()).isNaN();
    }

    @Test
    void a_zero_is_a_plunge_where_hundreds_are_expected_and_ordinary_where_one_is() {
        SeriesWatch busy = new SeriesWatch(DAILY);
        SeriesWatch slow = new SeriesWatch(DAILY);
        for (int day = 0; day < 40; day++) {
            busy.observe(day, 400);
            slow.observe(day, day % 3);
        }
        Reading plunge = busy.observe(40, 0);
        assertThat(plunge.state()).isEqualTo(DataState.ZERO_UNEXPECTED);
        assertThat(plunge.finding().orElseThrow().kind()).isEqualTo(FindingKind.PLUNGE);
        Reading real = slow.observe(40, 0);
        assertThat(real.state()).isEqualTo(DataState.ZERO_REAL);
        assertThat(real.finding()).isEmpty();
    }

    @Test
    void half_of_two_hundred_visitors_a_minute_is_found_in_that_minute() {
        WatchPlan plan = WatchPlan.of(Measure.COUNT, Rhythm.MINUTES, AlarmBudget.ofSeries(1));
        int start = 6 * 1440 + 14 * 60;
        List<Finding> findings = scan(plan, times(minutes(7, 8, 200), start, start + 30, 0.5));
        assertThat(kinds(findings)).containsExactly(FindingKind.PLUNGE);
        assertThat(findings.getFirst().index()).isEqualTo(start);
    }

    @Test
    void half_of_six_visitors_a_minute_takes_the_minutes_that_the_numbers_need() {
        WatchPlan plan = WatchPlan.of(Measure.COUNT, Rhythm.MINUTES, AlarmBudget.ofSeries(1));
        int start = 6 * 1440 + 14 * 60;
        List<Finding> findings = scan(plan, times(minutes(8, 8, 4), start, start + 120, 0.5));
        assertThat(kinds(findings)).containsExactly(FindingKind.PLUNGE);
        assertThat(findings.getFirst().index() - start).isBetween(2L, 60L);
    }

    @Test
    void minutes_that_double_for_good_are_a_shift_after_a_day() {
        WatchPlan plan = WatchPlan.of(Measure.COUNT, Rhythm.MINUTES, AlarmBudget.ofSeries(1));
        int start = 15 * 1440 + 600;
        List<Finding> findings = scan(plan, times(minutes(11, 19, 200), start, 19 * 1440, 2.4));
        assertThat(kinds(findings)).containsExactly(FindingKind.SPIKE, FindingKind.LEVEL_SHIFT);
        assertThat(findings.getLast().index() - start).isBetween(1439L, 1460L);
    }

    @Test
    void a_watch_goes_on_from_its_state_as_if_never_stopped() {
        double[] values = times(days(9, 140, 1000), 70, 90, 0.45);
        for (int cut : new int[] {0, 5, 72, 80, 100}) {
            SeriesWatch whole = new SeriesWatch(DAILY);
            SeriesWatch parted = new SeriesWatch(DAILY);
            for (int day = 0; day < values.length; day++) {
                if (day == cut) {
                    parted = new SeriesWatch(DAILY, parted.state());
                }
                assertThat(parted.observe(day, values[day])).isEqualTo(whole.observe(day, values[day]));
            }
        }
    }

    @Test
    void numbers_of_any_sign_are_watched_by_their_noise() {
        double[] values =
                Arrays.stream(days(10, 120, 100)).map(value -> value - 300).toArray();
        double noise = HistoryScan.noise(Rhythm.DAILY, values).get();
        WatchPlan plan = WatchPlan.ofReal(Rhythm.DAILY, AlarmBudget.ofSeries(1), noise);
        assertThat(scan(plan, values)).isEmpty();
        values[80] -= 15 * noise;
        assertThat(kinds(scan(plan, values))).containsExactly(FindingKind.PLUNGE);
    }

    @Test
    void indexes_must_rise() {
        SeriesWatch watch = new SeriesWatch(AMOUNTS);
        watch.observe(5, 10);
        assertThatThrownBy(() -> watch.observe(5, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
