package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FixedHorizonTest {

    private static final FixedHorizon TEST = new FixedHorizon(0.05);

    /** Student (1908), sleep gained under two drugs; the figures R prints for t.test(extra ~ group, data = sleep). */
    @Test
    void welch_on_students_sleep_data() {
        Arm first = arm("1", 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        Arm second = arm("2", 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        Effect effect = TEST.compare(second, first).get();
        assertThat(effect.statistic()).isCloseTo(-1.8608, within(5e-5));
        assertThat(effect.degreesOfFreedom().orElseThrow()).isCloseTo(17.776, within(5e-4));
        assertThat(effect.pValue()).isCloseTo(0.07939, within(5e-6));
        assertThat(effect.interval().lower()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(effect.interval().upper()).isCloseTo(0.2054832, within(5e-8));
    }

    @Test
    void three_against_three_give_the_numbers_of_the_documentation() {
        Effect effect = TEST.compare(arm("a", 1, 2, 3), arm("b", 4, 6, 8)).get();
        assertThat(effect.absolute()).isEqualTo(4);
        assertThat(effect.statistic()).isCloseTo(3.0984, within(5e-5));
        assertThat(effect.degreesOfFreedom().orElseThrow()).isCloseTo(2.9412, within(5e-5));
        assertThat(effect.pValue()).isCloseTo(0.0547867660410764, within(1e-12));
        assertThat(effect.interval().upper()).isCloseTo(8.155399503182505, within(1e-10));
    }

    @Test
    void ten_of_a_hundred_against_twenty_give_the_numbers_of_the_documentation() {
        Effect effect = TEST.compare(new Successes("a", 100, 10), new Successes("b", 100, 20))
                .get();
        assertThat(effect.absolute()).isCloseTo(0.1, within(1e-15));
        assertThat(effect.statistic()).isCloseTo(1.9803, within(5e-5));
        assertThat(effect.pValue()).isCloseTo(0.04767038065616147, within(1e-13));
        assertThat(effect.interval().lower()).isCloseTo(0.001066179345719, within(1e-10));
        assertThat(effect.interval().upper()).isCloseTo(0.201500567773583, within(1e-10));
    }

    /** Newcombe (1998), Interval estimation for the difference between independent proportions, table II, case (a). */
    @Test
    void the_interval_of_mee_as_newcombe_prints_it() {
        Interval interval = TEST.compare(new Successes("48/80", 80, 48), new Successes("56/70", 70, 56))
                .get()
                .interval();
        assertThat(interval.lower()).isCloseTo(0.0533, within(5e-5));
        assertThat(interval.upper()).isCloseTo(0.3377, within(5e-5));
    }

    /** Koopman (1984), Confidence intervals for the ratio of two binomial proportions, the example of 36/40 and 16/80. */
    @Test
    void the_interval_of_koopman_as_he_prints_it() {
        Interval interval = TEST.compare(new Successes("16/80", 80, 16), new Successes("36/40", 40, 36))
                .get()
                .relative()
                .get()
                .interval();
        assertThat(interval.lower() + 1).isCloseTo(2.94, within(5e-3));
        assertThat(interval.upper() + 1).isCloseTo(7.15, within(5e-3));
    }

    @Test
    void nobody_in_the_control_leaves_the_absolute_difference() {
        Effect effect = TEST.compare(new Successes("a", 50, 0), new Successes("b", 50, 5))
                .get();
        assertThat(effect.interval().upper()).isBetween(0.1, 0.3);
        assertThat(effect.relative().findDoubt().orElseThrow().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void relative_effects_give_the_numbers_of_the_documentation() {
        Arm control = new Arm("a", 100, 100, 400);
        Arm treatment = new Arm("b", 100, 110, 400);
        RelativeEffect delta = RelativeEffect.delta(control, treatment, 0.05).get();
        assertThat(delta.value()).isCloseTo(0.1, within(1e-15));
        assertThat(delta.standardError()).isCloseTo(0.0297, within(5e-5));
        RelativeEffect fieller =
                RelativeEffect.fieller(control, treatment, 0.05).get();
        for (double end :
                new double[] {fieller.interval().lower(), fieller.interval().upper()}) {
            double gap = 110 - (1 + end) * 100;
            assertThat(Math.abs(gap) / Math.sqrt(4 + (1 + end) * (1 + end) * 4))
                    .isCloseTo(1.959963984540054, within(1e-9));
        }
    }

    @Test
    void a_control_that_cannot_be_told_from_zero_has_no_relative_effect() {
        Effect effect = TEST.compare(arm("a", -1, 0, 1), arm("b", 1, 2, 3)).get();
        assertThat(effect.relative().findDoubt().orElseThrow().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void a_ratio_gives_the_numbers_of_the_documentation() {
        Arm arm = Arm.ofRatio("a", PairedMoments.of(new double[] {1, 2, 3}, new double[] {2, 2, 4}))
                .find()
                .orElseThrow();
        assertThat(arm.mean()).isEqualTo(0.75);
        assertThat(arm.unitVariance()).isCloseTo(0.03515625, within(1e-15));
    }

    @Test
    void hostile_values_are_doubts() {
        assertThat(reason(Arm.ofMean("a", Moments.of()))).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(Arm.ofMean("a", Moments.of(1)))).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(Arm.ofMean("a", Moments.of(1, Double.NaN)))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Arm.ofMean("a", Moments.of(1e300, -1e300)))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(TEST.compare(arm("a", 2, 2), arm("b", 3, 3)))).isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(TEST.compare(new Successes("a", 9, 0), new Successes("b", 9, 0))))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(Successes.of("a", 10, 11))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Successes.of("a", 10, Double.NaN))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(Arm.ofRatio("a", PairedMoments.of(new double[] {1, 2}, new double[] {-1, 1}))))
                .isEqualTo(Reason.NOT_IDENTIFIED);
    }

    @Test
    void a_billion_units_are_no_trouble() {
        Effect effect = TEST.compare(
                        new Successes("a", 1_000_000_000, 30_000_000), new Successes("b", 1_000_000_000, 30_020_000))
                .get();
        assertThat(effect.pValue()).isBetween(0.008, 0.01);
        assertThat(effect.interval().lower()).isGreaterThan(0);
    }

    @Property(tries = 60)
    void the_interval_holds_zero_exactly_where_the_test_does_not_reject(
            @ForAll @IntRange(min = 2, max = 200) int controls,
            @ForAll @IntRange(min = 2, max = 200) int treated,
            @ForAll @DoubleRange(min = 0, max = 1) double controlShare,
            @ForAll @DoubleRange(min = 0, max = 1) double treatedShare) {
        Successes control = new Successes("a", controls, Math.round(controls * controlShare));
        Successes treatment = new Successes("b", treated, Math.round(treated * treatedShare));
        TEST.compare(control, treatment).find().ifPresent(effect -> {
            boolean rejects = effect.pValue() < 0.05;
            assertThat(effect.interval().contains(0)).isNotEqualTo(rejects);
            effect.relative()
                    .find()
                    .ifPresent(relative ->
                            assertThat(relative.interval().contains(0)).isNotEqualTo(rejects));
        });
    }

    @Property(tries = 60)
    void a_change_of_unit_changes_the_effect_alone(
            @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        double[] controls = {1, 2, 4, 9};
        double[] treated = {3, 5, 5, 8, 11};
        Effect plain = TEST.compare(arm("a", controls), arm("b", treated)).get();
        Effect changed = TEST.compare(
                        arm("a", changed(controls, scale, shift)), arm("b", changed(treated, scale, shift)))
                .get();
        assertThat(changed.pValue()).isCloseTo(plain.pValue(), within(1e-6));
        assertThat(changed.absolute()).isCloseTo(scale * plain.absolute(), within(1e-9 * scale + 1e-9));
    }

    @Property(tries = 60)
    void exchanging_the_arms_turns_the_effect_round(
            @ForAll @IntRange(min = 1, max = 99) int first, @ForAll @IntRange(min = 1, max = 149) int second) {
        Successes one = new Successes("a", 100, first);
        Successes other = new Successes("b", 150, second);
        Effect forth = TEST.compare(one, other).get();
        Effect back = TEST.compare(other, one).get();
        assertThat(back.pValue()).isCloseTo(forth.pValue(), within(1e-12));
        assertThat(back.interval().lower()).isCloseTo(-forth.interval().upper(), within(1e-10));
        Interval ratio = forth.relative().get().interval();
        assertThat(1 + back.relative().get().interval().lower()).isCloseTo(1 / (1 + ratio.upper()), within(1e-9));
    }

    @Test
    void four_times_the_units_halve_the_error() {
        Arm one = new Arm("a", 1000, 5, 9);
        Arm other = new Arm("b", 1000, 6, 4);
        Effect small = TEST.compare(one, other).get();
        Effect large =
                TEST.compare(new Arm("a", 4000, 5, 9), new Arm("b", 4000, 6, 4)).get();
        assertThat(large.standardError()).isCloseTo(small.standardError() / 2, within(1e-15));
        assertThat(large.statistic()).isCloseTo(2 * small.statistic(), within(1e-12));
    }

    @Test
    void sums_at_the_edge_of_the_numbers_give_a_doubt_or_a_finite_answer() {
        for (double mean : new double[] {0, 1e-300, 1e150, 1e300}) {
            for (double variance : new double[] {0, 1e-300, 1, 1e300}) {
                Arm one = new Arm("a", 1_000_000_000_000L, -mean, variance);
                Arm other = new Arm("b", 2, mean, variance);
                TEST.compare(one, other).find().ifPresent(FixedHorizonTest::isFinite);
                new ConfidenceSequence(0.05, 1000, 2).read(one, other).find().ifPresent(FixedHorizonTest::isFinite);
            }
        }
    }

    private static void isFinite(Effect effect) {
        assertThat(List.of(
                        effect.absolute(),
                        effect.standardError(),
                        effect.statistic(),
                        effect.pValue(),
                        effect.interval().lower(),
                        effect.interval().upper()))
                .allMatch(Double::isFinite);
        effect.relative()
                .find()
                .ifPresent(relative ->
                        assertThat(Double.isFinite(relative.interval().width())).isTrue());
    }

    private static double[] changed(double[] values, double scale, double shift) {
        return Arrays.stream(values).map(value -> scale * value + shift).toArray();
    }

    private static Arm arm(String variant, double... values) {
        return Arm.ofMean(variant, Moments.of(values)).get();
    }

    private static Reason reason(Estimate<?> estimate) {
        return estimate.findDoubt().orElseThrow().reason();
    }
}
