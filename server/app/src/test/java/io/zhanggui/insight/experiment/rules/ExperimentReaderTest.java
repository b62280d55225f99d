package io.zhanggui.insight.experiment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.DaySums;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentState;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.FixedHorizon;
import io.zhanggui.stats.experiment.Successes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentReaderTest {

    private final Experiment sequential = Given.running(Given.proportion(ReadingMethod.SEQUENTIAL, 1, 1));
    private final Experiment fixed = Given.running(Given.proportion(ReadingMethod.FIXED, 1, 1));

    @Test
    void without_days_it_asks_for_them() {
        Reading reading = ExperimentReader.read(sequential, List.of(), List.of());
        assertThat(reading.state()).isEqualTo(Reading.State.EMPTY);
        assertThat(reading.split()).isNull();
        assertThat(reading.report().zh()).startsWith("还没有读数");
    }

    @Test
    void a_sequential_reading_is_the_engines_sequence_tightest_at_the_planned_size() {
        Reading reading = ExperimentReader.read(sequential, Given.days(1, 2000, 200, 2000, 300), List.of());
        long planned = sequential.size().allUnits();
        var expected = new ConfidenceSequence(0.05, planned, 100)
                .read(new Successes("原版", 2000, 200), new Successes("新版", 2000, 300))
                .get();
        var effect = reading.effects().getFirst();
        assertThat(effect.lower()).isEqualTo(expected.interval().lower());
        assertThat(effect.upper()).isEqualTo(expected.interval().upper());
        assertThat(effect.pValue()).isEqualTo(expected.pValue());
        assertThat(effect.verdict()).isEqualTo(Reading.Verdict.BETTER);
        assertThat(reading.report().zh()).isEqualTo("“新版”比“原版”好：支付转化率提高 5.00 个百分点（相对 +50.0%）。");
        assertThat(reading.report().sureZh()).startsWith("有 95% 的把握差别在 +1.").endsWith("；胜过对照的可能是 >99.9%");
    }

    @Test
    void what_earlier_days_ruled_out_stays_ruled_out() {
        List<DaySums> rows = new ArrayList<>(Given.days(5, 500, 50, 500, 75));
        rows.add(Given.row(5, 0, 500, 75, 0));
        rows.add(Given.row(5, 1, 500, 50, 0));
        Reading reading = ExperimentReader.read(sequential, rows, List.of());
        assertThat(reading.days()).hasSize(6);
        double highestLower = reading.days().stream()
                .map(day -> day.looks().getFirst())
                .mapToDouble(look -> look == null ? -1 : look.lower())
                .max()
                .orElseThrow();
        assertThat(reading.effects().getFirst().lower()).isEqualTo(highestLower);
    }

    @Test
    void a_fixed_horizon_shows_no_effect_and_no_means_before_its_size() {
        Reading reading = ExperimentReader.read(fixed, Given.days(2, 500, 50, 500, 200), List.of());
        assertThat(reading.state()).isEqualTo(Reading.State.HIDDEN);
        assertThat(reading.effects()).isEmpty();
        assertThat(reading.days()).isEmpty();
        assertThat(reading.variants()).allMatch(variant -> variant.mean() == null);
        assertThat(reading.report().zh()).startsWith("还不能看结论：样本到了计划的 26");
        assertThat(reading.progress().daysLeft()).isEqualTo(6);
    }

    @Test
    void a_fixed_horizon_is_read_on_the_day_its_size_was_reached_and_later_days_do_not_count() {
        assertThat(fixed.size().units()).containsExactly(3841L, 3841L);
        List<DaySums> rows = new ArrayList<>(Given.days(8, 500, 50, 500, 60));
        rows.add(Given.row(8, 0, 500, 0, 0));
        rows.add(Given.row(8, 1, 500, 500, 0));
        Reading reading = ExperimentReader.read(fixed, rows, List.of());
        var expected = new FixedHorizon(0.05)
                .compare(new Successes("原版", 4000, 400), new Successes("新版", 4000, 480))
                .get();
        assertThat(reading.through()).isEqualTo(Given.START.plusDays(7));
        assertThat(reading.days()).hasSize(1);
        assertThat(reading.effects().getFirst().lower())
                .isEqualTo(expected.interval().lower());
        assertThat(reading.effects().getFirst().pValue()).isEqualTo(expected.pValue());
    }

    @Test
    void a_broken_split_comes_before_every_effect() {
        Reading reading = ExperimentReader.read(sequential, Given.days(1, 2000, 200, 2400, 400), List.of());
        assertThat(reading.split()).isNotNull().matches(Reading.Split::mismatch);
        assertThat(reading.report().zh()).startsWith("分流比例和计划不符，结果不可信");
    }

    @Test
    void several_treatments_are_held_to_holm_and_narrower_levels() {
        Experiment three = Given.running(Given.proportion(ReadingMethod.FIXED, 1, 1, 1));
        long units = three.size().units().getFirst();
        long few = units / 10;
        Reading reading =
                ExperimentReader.read(three, Given.days(1, units, few, units, few + 60, units, few + 75), List.of());
        var alone = new FixedHorizon(0.025)
                .compare(new Successes("原版", units, few), new Successes("新版", units, few + 60))
                .get();
        assertThat(reading.effects().getFirst().lower())
                .isEqualTo(alone.interval().lower());
        assertThat(reading.effects().getFirst().pValue())
                .isGreaterThanOrEqualTo(alone.pValue())
                .isLessThanOrEqualTo(2 * alone.pValue());
        assertThat(reading.report().zh()).contains("三版");
    }

    @Test
    void where_lower_is_better_a_fall_wins() {
        Experiment lower = Given.running(Given.mean(ReadingMethod.SEQUENTIAL, Better.LOWER));
        List<DaySums> rows = List.of(
                Given.row(0, 0, 1000, 100_000, 1000 * (10_000 + 2500)),
                Given.row(0, 1, 1000, 80_000, 1000 * (6_400 + 2500)));
        var effect = ExperimentReader.read(lower, rows, List.of()).effects().getFirst();
        assertThat(effect.absolute()).isEqualTo(-20);
        assertThat(effect.verdict()).isEqualTo(Reading.Verdict.BETTER);
        assertThat(effect.chanceToWin()).isGreaterThan(0.999);
        assertThat(effect.lossIfChosen()).isLessThan(0.001);
    }

    @Test
    void three_decided_experiments_make_the_prior() {
        List<DaySums> rows = Given.days(1, 2000, 200, 2000, 230);
        Experiment decided = Given.of(sequential.design().numbers(), ExperimentState.DECIDED);
        List<Past> two = List.of(
                new Past(decided, Given.days(1, 3000, 300, 3000, 330)),
                new Past(decided, Given.days(1, 3000, 360, 3000, 345)));
        Reading even = ExperimentReader.read(sequential, rows, two);
        assertThat(even.prior()).isNotNull().extracting(Reading.Prior::tests).isEqualTo(0);
        List<Past> three = new ArrayList<>(two);
        three.add(new Past(decided, Given.days(1, 3000, 240, 3000, 250)));
        Reading own = ExperimentReader.read(sequential, rows, three);
        assertThat(own.prior()).isNotNull().extracting(Reading.Prior::tests).isEqualTo(3);
        // The prior pulls the lucky variant back.
        assertThat(own.effects().getFirst().chanceToWin())
                .isLessThan(even.effects().getFirst().chanceToWin());
    }

    @Test
    void days_without_a_variant_are_named() {
        List<DaySums> rows = new ArrayList<>(Given.days(1, 500, 50, 500, 60));
        rows.add(Given.row(3, 0, 500, 50, 0));
        assertThat(ExperimentReader.read(sequential, rows, List.of()).progress().missingDays())
                .containsExactly(Given.START.plusDays(1), Given.START.plusDays(2), Given.START.plusDays(3));
    }

    @Test
    void an_effect_that_cannot_be_told_yet_is_a_doubt_in_words() {
        Reading reading = ExperimentReader.read(sequential, Given.days(1, 30, 3, 30, 2), List.of());
        assertThat(reading.effects()).isEmpty();
        assertThat(reading.doubt()).isNotNull();
        assertThat(reading.report().zh()).startsWith("数据还说明不了");
    }

    @Test
    void no_proof_is_told_with_the_range_it_leaves_open() {
        Reading reading = ExperimentReader.read(sequential, Given.days(10, 500, 50, 500, 50), List.of());
        assertThat(reading.report().zh()).startsWith("看不出“新版”和“原版”的支付转化率有差别：差 0.00 个百分点（−1.83 ~ +1.83 个百分点）");
        assertThat(reading.effects().getFirst().chanceToWin()).isCloseTo(0.5, within(0.01));
    }
}
