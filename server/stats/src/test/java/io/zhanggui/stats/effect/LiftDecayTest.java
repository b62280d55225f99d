package io.zhanggui.stats.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LiftDecayTest {

    private static double[] lifts(DecayShape shape, double halfLife, int steps, double noise, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] lifts = new double[steps];
        for (int step = 0; step < steps; step++) {
            lifts[step] = 100 * shape.left(step + 1, halfLife) + noise * random.nextGaussian();
        }
        return lifts;
    }

    @Test
    void half_is_gone_after_the_half_life_in_both_shapes() {
        for (DecayShape shape : DecayShape.values()) {
            assertThat(shape.left(1, 3)).isEqualTo(1);
            assertThat(shape.left(4, 3)).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void a_known_decay_comes_out_with_its_shape() {
        LiftDecay fast = LiftDecay.fit(lifts(DecayShape.EXPONENTIAL, 4, 30, 2, 1), 60, 0.9)
                .get();
        assertThat(fast.shape()).isEqualTo(DecayShape.EXPONENTIAL);
        assertThat(fast.halfLife().get().value()).isCloseTo(4, within(0.4));
        assertThat(fast.halfLife().get().interval().contains(4)).isTrue();
        assertThat(fast.first().interval().contains(100)).isTrue();
        assertThat(fast.curve().get(4).value()).isCloseTo(50, within(4.0));
        assertThat(fast.curve()).hasSize(60);
        assertThat(fast.total().value()).isCloseTo(100 / (1 - Math.pow(2, -0.25)), within(30.0));
        LiftDecay slow =
                LiftDecay.fit(lifts(DecayShape.POWER, 3, 40, 1, 2), 40, 0.9).get();
        assertThat(slow.shape()).isEqualTo(DecayShape.POWER);
        assertThat(slow.halfLife().get().interval().contains(3)).isTrue();
    }

    @Test
    void a_lift_that_stays_has_no_half_life_but_a_least_one() {
        double[] stays = lifts(DecayShape.EXPONENTIAL, 1e9, 20, 10, 3);
        LiftDecay found = LiftDecay.fit(stays, 20, 0.9).get();
        assertThat(found.halfLife().findDoubt().orElseThrow().reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(found.atLeast()).isGreaterThan(20);
    }

    @Test
    void what_is_no_lift_does_not_fade() {
        double[] noise = lifts(DecayShape.EXPONENTIAL, 4, 20, 300, 4);
        assertThat(reason(LiftDecay.fit(noise, 5, 0.9))).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        double[] dip = Arrays.stream(lifts(DecayShape.EXPONENTIAL, 4, 20, 1, 4))
                .map(lift -> -lift)
                .toArray();
        assertThat(reason(LiftDecay.fit(dip, 5, 0.9))).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(reason(LiftDecay.fit(new double[20], 5, 0.9))).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(LiftDecay.fit(new double[] {3, 2, 1}, 5, 0.9))).isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(LiftDecay.fit(new double[] {3, 2, 1, Double.NaN, 1, 1, 1}, 5, 0.9)))
                .isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
    }

    @Test
    void another_unit_changes_the_lift_and_not_the_half_life() {
        double[] yuan = lifts(DecayShape.EXPONENTIAL, 5, 25, 6, 5);
        double[] fen = Arrays.stream(yuan).map(lift -> lift * 100).toArray();
        LiftDecay one = LiftDecay.fit(yuan, 25, 0.95).get();
        LiftDecay other = LiftDecay.fit(fen, 25, 0.95).get();
        assertThat(other.halfLife().get().value())
                .isCloseTo(one.halfLife().get().value(), within(1e-9));
        assertThat(other.total().value()).isCloseTo(100 * one.total().value(), within(1e-6));
        assertThat(other.total().interval().upper())
                .isCloseTo(100 * one.total().interval().upper(), within(1e-6));
    }

    @Test
    void intervals_cover_as_often_as_they_say() {
        int halfLives = 0;
        int totals = 0;
        int known = 0;
        double truth = 0;
        for (int step = 1; step <= 28; step++) {
            truth += 100 * DecayShape.EXPONENTIAL.left(step, 5);
        }
        for (long seed = 100; seed < 250; seed++) {
            LiftDecay found = LiftDecay.fit(lifts(DecayShape.EXPONENTIAL, 5, 28, 15, seed), 28, 0.9)
                    .get();
            totals += found.total().interval().contains(truth) ? 1 : 0;
            if (found.halfLife().isKnown()) {
                known++;
                halfLives += found.halfLife().get().interval().contains(5) ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(145);
        assertThat(halfLives / (double) known).isBetween(0.85, 0.97);
        assertThat(totals / 150.0).isBetween(0.85, 0.97);
    }

    private static Doubt.Reason reason(Estimate<LiftDecay> found) {
        return found.findDoubt().orElseThrow().reason();
    }
}
