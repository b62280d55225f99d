package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PowerTest {

    private static Power proportion(double baseline) {
        return new Power(new PowerMetric.Proportion(baseline), 0.05, 1, 1);
    }

    private static Power mean(double standardDeviation) {
        return new Power(new PowerMetric.Mean(0, standardDeviation), 0.05, 1, 1);
    }

    /** R 4, the examples of help(power.prop.test): p1 = .50, p2 = .75, power = .90 needs n = 76.7. */
    @Test
    void the_size_for_proportions_as_r_documents_it() {
        assertThat(proportion(0.50).exactSize(0.25, 0.90)).isCloseTo(76.7, within(0.05));
        assertThat(proportion(0.50).power(0.25, 50).get().power()).isCloseTo(0.740, within(5e-4));
    }

    @Test
    void from_twenty_to_twenty_five_per_cent_needs_1094_in_each_arm() {
        assertThat(proportion(0.20).exactSize(0.05, 0.80)).isCloseTo(1093.739, within(5e-3));
        Power.Plan plan = proportion(0.20).sampleSize(0.05, 0.80).get();
        assertThat(plan.controlUnits()).isEqualTo(1094);
        assertThat(plan.allUnits()).isEqualTo(2188);
        assertThat(plan.power()).isBetween(0.80, 0.8005);
    }

    /** R 4, the examples of help(power.t.test): n = 20, delta = 1, sd = 1, strict: 0.8689530; power = .90: n = 22.02110. */
    @Test
    void the_size_for_means_as_r_documents_it() {
        assertThat(mean(1).power(1, 20).get().power()).isCloseTo(0.8689530, within(5e-8));
        assertThat(mean(1).exactSize(1, 0.90)).isCloseTo(22.02110, within(5e-5));
        assertThat(mean(1).sampleSize(-1, 0.90).get().controlUnits()).isEqualTo(23);
    }

    @Test
    void more_variants_need_more_units_each() {
        Power two = new Power(new PowerMetric.Proportion(0.03), 0.05, 2, 1);
        Power.Plan plan = two.sampleSize(0.003, 0.8).get();
        assertThat(plan.alphaEach()).isEqualTo(0.025);
        assertThat(plan.controlUnits())
                .isGreaterThan(proportion(0.03).sampleSize(0.003, 0.8).get().controlUnits());
        assertThat(plan.allUnits()).isEqualTo(3 * plan.controlUnits());
    }

    @Test
    void an_even_split_needs_the_fewest_units() {
        long even = mean(10).sampleSize(1, 0.8).get().allUnits();
        long uneven = new Power(new PowerMetric.Mean(0, 10), 0.05, 1, 0.25)
                .sampleSize(1, 0.8)
                .get()
                .allUnits();
        assertThat((double) uneven / even).isCloseTo(1.5625, within(0.01));
    }

    @Property(tries = 40)
    void the_detectable_effect_and_the_size_undo_each_other(
            @ForAll @DoubleRange(min = 0.02, max = 0.5) double baseline,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double effect) {
        long units = proportion(baseline).sampleSize(effect, 0.8).get().controlUnits();
        double detectable =
                proportion(baseline).detectableEffect(units, 0.8).get().effect();
        assertThat(detectable).isLessThanOrEqualTo(effect + 1e-9).isCloseTo(effect, within(0.06 * effect));
    }

    @Test
    void no_effect_and_no_size_are_doubts() {
        assertThat(proportion(0.2).sampleSize(0, 0.8).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(proportion(0.2)
                        .sampleSize(0.9, 0.8)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(mean(1).sampleSize(1e-9, 0.8).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(mean(1).detectableEffect(1, 0.8).findDoubt().orElseThrow().reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(proportion(0.2)
                        .detectableEffect(3, 0.8)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
    }
}
