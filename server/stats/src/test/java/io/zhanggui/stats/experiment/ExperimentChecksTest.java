package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.numeric.Randomness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExperimentChecksTest {

    @Test
    void an_even_split_of_the_documentation_is_no_mismatch() {
        SampleRatioCheck.Finding finding = SampleRatioCheck.check(
                        new long[] {44_700, 45_489}, new double[] {1, 1}, SampleRatioCheck.DEFAULT_THRESHOLD)
                .get();
        assertThat(finding.statistic()).isCloseTo(6.9024049496058275, within(1e-10));
        assertThat(finding.pValue()).isCloseTo(0.008607987810836262, within(1e-12));
        assertThat(finding.mismatch()).isFalse();
    }

    /** Kohavi, Tang and Xu (2020), Trustworthy online controlled experiments, ch. 21: 821,588 against 815,482. */
    @Test
    void the_textbook_mismatch_is_found_by_the_strict_threshold_too() {
        SampleRatioCheck.Finding finding = SampleRatioCheck.check(
                        new long[] {821_588, 815_482}, new double[] {50, 50}, SampleRatioCheck.STRICT_THRESHOLD)
                .get();
        assertThat(finding.pValue()).isCloseTo(1.8e-6, within(0.05e-6));
        assertThat(finding.zh()).contains("不可信");
        assertThat(finding.en()).contains("do not trust");
        assertThat(finding.mismatch()).isTrue();
    }

    @Test
    void small_splits_are_counted_out() {
        SampleRatioCheck.Finding finding = SampleRatioCheck.check(new long[] {0, 6}, new double[] {1, 1}, 0.001)
                .get();
        assertThat(finding.exact()).isTrue();
        assertThat(finding.pValue()).isCloseTo(0.03125, within(1e-12));
        assertThat(SampleRatioCheck.check(new long[] {2, 2, 2}, new double[] {1, 1, 1}, 0.001)
                        .get()
                        .pValue())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void no_units_and_no_shares_are_doubts() {
        assertThat(SampleRatioCheck.check(new long[] {0, 0}, new double[] {1, 1}, 0.001)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(SampleRatioCheck.check(new long[] {5, 5}, new double[] {1, 0}, 0.001)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
    }

    @Test
    void p_values_are_adjusted_as_documented() {
        assertThat(Adjustment.HOLM.adjust(0.01, 0.02, 0.03, 0.04))
                .containsExactly(new double[] {0.04, 0.06, 0.06, 0.06}, within(1e-15));
        assertThat(Adjustment.BENJAMINI_HOCHBERG.adjust(0.01, 0.02, 0.03, 0.04))
                .containsExactly(new double[] {0.04, 0.04, 0.04, 0.04}, within(1e-15));
        assertThat(Adjustment.HOLM.adjust()).isEmpty();
    }

    /** Benjamini and Hochberg (1995), §3.2: of 15 p values Bonferroni rejects 3, their procedure 4, at 0.05. */
    @Test
    void the_example_of_benjamini_and_hochberg() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        assertThat(java.util.Arrays.stream(Adjustment.BENJAMINI_HOCHBERG.adjust(p))
                        .filter(value -> value <= 0.05))
                .hasSize(4);
        assertThat(java.util.Arrays.stream(Adjustment.HOLM.adjust(p)).filter(value -> value <= 0.05))
                .hasSize(3);
    }

    @Property(tries = 100)
    void adjusted_values_never_fall_below_their_own_and_holm_never_below_the_other(
            @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(value -> value).toArray();
        double[] holm = Adjustment.HOLM.adjust(p);
        double[] benjamini = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(benjamini[i]).isBetween(p[i], 1.0);
            assertThat(holm[i]).isGreaterThanOrEqualTo(benjamini[i]);
        }
    }

    @Test
    void what_went_before_is_taken_out_and_the_effect_stays() {
        RandomGenerator random = Randomness.seeded(3);
        Map<String, PairedMoments> variants = new LinkedHashMap<>();
        for (String name : List.of("a", "b")) {
            double[] before = new double[4000];
            double[] after = new double[4000];
            for (int i = 0; i < before.length; i++) {
                before[i] = 50 + 10 * random.nextGaussian();
                after[i] = before[i] * 0.9 + 3 * random.nextGaussian() + (name.equals("b") ? 1 : 0);
            }
            variants.put(name, PairedMoments.of(after, before));
        }
        Cuped.Adjusted adjusted = Cuped.adjust(variants).get();
        assertThat(adjusted.theta()).isCloseTo(0.9, within(0.02));
        assertThat(adjusted.removedVariance()).isCloseTo(0.9, within(0.02));
        Effect effect = new FixedHorizon(0.05)
                .compare(adjusted.arms().getFirst(), adjusted.arms().getLast())
                .get();
        assertThat(effect.interval().contains(1)).isTrue();
        assertThat(effect.standardError()).isCloseTo(3 * Math.sqrt(2 / 4000.0), within(0.003));
    }

    @Test
    void a_line_leaves_no_noise_and_a_constant_past_is_a_doubt() {
        PairedMoments line = PairedMoments.of(new double[] {2, 4, 6}, new double[] {1, 2, 3});
        assertThat(Cuped.adjust(Map.of("a", line)).get().theta()).isEqualTo(2);
        assertThat(Cuped.adjust(Map.of("a", line)).get().arms().getFirst().unitVariance())
                .isZero();
        PairedMoments constant = PairedMoments.of(new double[] {2, 4, 6}, new double[] {1, 1, 1});
        assertThat(Cuped.adjust(Map.of("a", constant)).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.NO_VARIANCE);
    }

    @Test
    void outliers_are_pulled_in_and_counted() {
        OutlierReport report = OutlierReport.of(
                        new OutlierRule.Fixed(0, 10, OutlierRule.Treatment.PULL_IN),
                        Map.of("a", new double[] {1, 2, 3, 100}))
                .get();
        OutlierReport.Changed changed = report.variants().getFirst();
        assertThat(changed.above()).isEqualTo(1);
        assertThat(changed.below()).isZero();
        assertThat(changed.sumBefore() - changed.sumAfter()).isEqualTo(90);
        assertThat(changed.moments()).isEqualTo(Moments.of(1, 2, 3, 10));
    }

    @Test
    void percentiles_are_drawn_from_all_variants_together() {
        Map<String, double[]> variants = new LinkedHashMap<>();
        variants.put("a", new double[] {0, 1, 2, 3, 4, 5});
        variants.put("b", new double[] {6, 7, 8, 9, 10});
        OutlierReport report =
                OutlierReport.of(new OutlierRule.Winsorise(0, 0.9), variants).get();
        assertThat(report.bounds().upper()).isEqualTo(9);
        assertThat(report.variants().getFirst().above()).isZero();
        assertThat(report.variants().getLast().sumAfter()).isEqualTo(39);
    }

    @Test
    void fences_leave_out_what_lies_far_off() {
        OutlierReport report = OutlierReport.of(
                        new OutlierRule.Fences(1.5, OutlierRule.Treatment.LEAVE_OUT),
                        Map.of("a", new double[] {1, 2, 3, 4, 100}))
                .get();
        assertThat(report.bounds()).isEqualTo(new OutlierRule.Bounds(-1, 7));
        assertThat(report.variants().getFirst().moments()).isEqualTo(Moments.of(1, 2, 3, 4));
        assertThat(OutlierReport.of(new OutlierRule.Winsorise(0, 0.99), Map.of("a", new double[] {Double.NaN}))
                        .isKnown())
                .isFalse();
    }
}
