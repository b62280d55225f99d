package io.zhanggui.stats.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.attribution.MixRateDecomposition.Effects;
import io.zhanggui.stats.attribution.MixRateDecomposition.Segment;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MixRateDecompositionTest {

    @Test
    void a_shift_to_a_poorer_channel_is_all_mix() {
        Effects effects = MixRateDecomposition.of(
                        List.of(new Segment("搜索", 24, 800, 15, 500), new Segment("直播", 2, 200, 5, 500)))
                .get();
        assertThat(effects.change()).isCloseTo(-0.006, within(1e-15));
        assertThat(effects.mix()).isCloseTo(-0.006, within(1e-15));
        assertThat(effects.rate()).isCloseTo(0, within(1e-15));
        assertThat(effects.effects().getFirst().mix()).isNegative();
    }

    @Test
    void admissions_at_berkeley_turn_round_within_departments() {
        // Bickel, Hammel and O'Connell 1975, departments A and B and F, men as before and women as after
        Effects effects = MixRateDecomposition.of(List.of(
                        new Segment("A", 512, 825, 89, 108),
                        new Segment("B", 353, 560, 17, 25),
                        new Segment("F", 22, 373, 24, 341)))
                .get();
        assertThat(effects.change()).isNegative();
        assertThat(effects.rate()).isPositive();
        assertThat(effects.isReversed()).isTrue();
    }

    @Test
    void a_new_segment_is_mix_only() {
        Effects effects = MixRateDecomposition.of(
                        List.of(new Segment("老", 10, 100, 10, 100), new Segment("新", 0, 0, 30, 100)))
                .get();
        assertThat(effects.effects().get(1).rate()).isZero();
        assertThat(effects.change()).isCloseTo(0.1, within(1e-15));
    }

    @Property(tries = 60)
    void effects_sum_to_the_change_exactly(@ForAll long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double before = random.nextInt(1, 1000);
            double after = random.nextInt(1, 1000);
            segments.add(
                    new Segment("s" + i, before * random.nextDouble(), before, after * random.nextDouble(), after));
        }
        Effects effects = MixRateDecomposition.of(segments).get();
        assertThat(effects.mix() + effects.rate()).isEqualTo(effects.change());
        assertThat(effects.change()).isCloseTo(effects.after() - effects.before(), within(1e-14));
    }

    @Test
    void impossible_segments_are_named() {
        assertThat(MixRateDecomposition.of(List.of(new Segment("x", 1, 0, 1, 1)))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(MixRateDecomposition.of(List.of(new Segment("x", 0, 0, 1, 1)))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(MixRateDecomposition.of(List.of()).isKnown()).isFalse();
        assertThat(MixRateDecomposition.of(List.of(new Segment("x", Double.NaN, 1, 1, 1)))
                        .isKnown())
                .isFalse();
    }
}
