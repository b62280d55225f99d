package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.Interval;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ConfidenceSequenceTest {

    @Test
    void the_interval_of_the_documentation() {
        ConfidenceSequence sequence = new ConfidenceSequence(0.05, 100, 2);
        Effect effect =
                sequence.read(new Arm("a", 50, 0, 1), new Arm("b", 50, 1, 1)).get();
        assertThat(sequence.reach(100)).isCloseTo(3.035, within(5e-4));
        assertThat(effect.interval().upper()).isCloseTo(1.6070, within(1e-4));
    }

    @Test
    void it_is_tightest_where_it_was_told_to_be() {
        ConfidenceSequence sequence = new ConfidenceSequence(0.05, 10_000, 2);
        double best = sequence.reach(10_000);
        for (long units : new long[] {100, 5000, 9900, 10_100, 20_000, 1_000_000}) {
            assertThat(sequence.reach(units)).isGreaterThan(best);
        }
    }

    @Property(tries = 100)
    void the_p_value_reaches_alpha_exactly_where_the_interval_leaves_out_zero(
            @ForAll @DoubleRange(min = -1, max = 1) double difference,
            @ForAll @LongRange(min = 100, max = 100_000) long units) {
        ConfidenceSequence sequence = new ConfidenceSequence(0.05, 20_000, 100);
        Effect effect = sequence.read(new Arm("a", units, 0, 4), new Arm("b", units, difference, 9))
                .get();
        assertThat(effect.pValue() <= 0.05).isNotEqualTo(effect.interval().contains(0));
    }

    @Test
    void nothing_is_told_before_the_first_look() {
        ConfidenceSequence sequence = new ConfidenceSequence(0.05, 1000, 100);
        assertThat(reason(sequence.read(new Arm("a", 99, 0, 1), new Arm("b", 200, 9, 1))))
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(sequence.read(new Successes("a", 500, 3), new Successes("b", 500, 6))))
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(sequence.read(new Arm("a", 200, 0, 0), new Arm("b", 200, 9, 0))))
                .isEqualTo(Reason.NO_VARIANCE);
        assertThat(sequence.read(new Successes("a", 500, 50), new Successes("b", 500, 60))
                        .isKnown())
                .isTrue();
        assertThatThrownBy(() -> new ConfidenceSequence(1.5, 1000, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void looks_narrow_one_another_until_they_contradict() {
        RunningSequence running = new RunningSequence();
        running.narrow(look(-1, 3, 0.4));
        Effect narrowed = running.narrow(look(0, 5, 0.9)).get();
        assertThat(narrowed.interval()).isEqualTo(new Interval(0, 3, 0.95));
        assertThat(narrowed.pValue()).isEqualTo(0.4);
        assertThat(reason(running.narrow(look(4, 6, 0.01)))).isEqualTo(Reason.NOT_IDENTIFIED);
    }

    private static Effect look(double lower, double upper, double p) {
        return new Effect(
                "b",
                (lower + upper) / 2,
                1,
                OptionalDouble.empty(),
                1,
                p,
                new Interval(lower, upper, 0.95),
                Estimate.none(Reason.NOT_IDENTIFIED, "无", "none"));
    }

    private static Reason reason(Estimate<?> estimate) {
        return estimate.findDoubt().orElseThrow().reason();
    }

    @Test
    void a_single_look_of_its_level_reaches_as_far_as_the_sequence_at_its_tightest() {
        double alpha = ConfidenceSequence.singleLookAlpha(0.05);
        assertThat(alpha).isCloseTo(0.002404, within(1e-6));
        double reach = new ConfidenceSequence(0.05, 10_000, 100).reach(10_000);
        assertThat(Reference.NORMAL.critical(alpha)).isCloseTo(reach, within(1e-9));
    }
}
