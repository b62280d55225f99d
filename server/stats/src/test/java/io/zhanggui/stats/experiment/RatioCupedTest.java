package io.zhanggui.stats.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.numeric.Randomness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RatioCupedTest {

    /** Orders of visits; a visitor's habit shows before and during the test. */
    private static double[][] visitors(int count, double lift, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[][] values = new double[4][count];
        for (int unit = 0; unit < count; unit++) {
            double habit = Math.exp(0.8 * random.nextGaussian());
            values[1][unit] = 1 + random.nextInt(8);
            values[3][unit] = 1 + random.nextInt(8);
            values[0][unit] = values[1][unit] * (0.3 * habit + lift) + 0.2 * random.nextGaussian();
            values[2][unit] = values[3][unit] * 0.3 * habit + 0.2 * random.nextGaussian();
        }
        return values;
    }

    private static Map<String, RatioUnits> test(double lift, long seed) {
        double[][] control = visitors(400, 0, seed);
        double[][] treated = visitors(400, lift, seed + 7919);
        Map<String, RatioUnits> units = new LinkedHashMap<>();
        units.put("A", RatioUnits.of(control[0], control[1], control[2], control[3]));
        units.put("B", RatioUnits.of(treated[0], treated[1], treated[2], treated[3]));
        return units;
    }

    @Test
    void the_worked_example() {
        double[] ones = {1, 1, 1, 1, 1};
        Map<String, RatioUnits> units =
                Map.of("A", RatioUnits.of(new double[] {2, 4, 6, 8, 10}, ones, new double[] {1, 2, 3, 4, 5}));
        RatioCuped.Adjusted found = RatioCuped.adjust(units).get();
        assertThat(found.thetas().getFirst()).isCloseTo(2, within(1e-12));
        assertThat(found.removedVariance()).isCloseTo(1, within(1e-12));
        assertThat(found.arms().getFirst().unitVariance()).isCloseTo(0, within(1e-12));
        assertThat(found.arms().getFirst().mean()).isCloseTo(6, within(1e-12));
    }

    @Test
    void a_ratio_of_ones_is_a_mean() {
        double[][] units = visitors(60, 0, 3);
        double[] ones = new double[60];
        java.util.Arrays.fill(ones, 1);
        RatioCuped.Adjusted ratio = RatioCuped.adjust(Map.of("A", RatioUnits.of(units[0], ones, units[2])))
                .get();
        Cuped.Adjusted mean =
                Cuped.adjust(Map.of("A", PairedMoments.of(units[0], units[2]))).get();
        assertThat(ratio.thetas().getFirst()).isCloseTo(mean.theta(), within(1e-10));
        assertThat(ratio.arms().getFirst().unitVariance())
                .isCloseTo(mean.arms().getFirst().unitVariance(), within(1e-10));
        assertThat(ratio.removedVariance()).isCloseTo(mean.removedVariance(), within(1e-10));
    }

    @Test
    void sums_say_what_the_units_say() {
        double[][] units = visitors(200, 0, 5);
        double[] sums = new double[4];
        double[][] crosses = new double[4][4];
        for (int one = 0; one < 4; one++) {
            for (int unit = 0; unit < 200; unit++) {
                sums[one] += units[one][unit];
                for (int other = 0; other < 4; other++) {
                    crosses[one][other] += units[one][unit] * units[other][unit];
                }
            }
        }
        RatioCuped.Adjusted bySums = RatioCuped.adjust(
                        Map.of("A", RatioUnits.ofSums(200, sums, crosses).get()))
                .get();
        RatioCuped.Adjusted byUnits = RatioCuped.adjust(
                        Map.of("A", RatioUnits.of(units[0], units[1], units[2], units[3])))
                .get();
        assertThat(bySums.thetas().getFirst()).isCloseTo(byUnits.thetas().getFirst(), within(1e-9));
        assertThat(bySums.arms().getFirst().unitVariance())
                .isCloseTo(byUnits.arms().getFirst().unitVariance(), within(1e-9));
    }

    @Test
    void the_noise_falls_and_the_effect_stays_where_it_is() {
        int covered = 0;
        double sum = 0;
        double squares = 0;
        double believed = 0;
        for (long seed = 1; seed <= 400; seed++) {
            RatioCuped.Adjusted found = RatioCuped.adjust(test(0.05, seed)).get();
            Effect effect = new FixedHorizon(0.1)
                    .compare(found.arms().get(0), found.arms().get(1))
                    .get();
            covered += effect.interval().contains(0.05) ? 1 : 0;
            sum += effect.absolute();
            squares += effect.absolute() * effect.absolute();
            believed += effect.standardError() * effect.standardError();
            assertThat(found.removedVariance()).isGreaterThan(0.3);
        }
        assertThat(covered / 400.0).isBetween(0.86, 0.94);
        assertThat(sum / 400).isCloseTo(0.05, within(0.006));
        double variance = squares / 400 - sum / 400 * sum / 400;
        assertThat(believed / 400 / variance).isBetween(0.8, 1.25);
    }

    @Test
    void a_value_that_follows_from_the_other_is_passed_over() {
        double[][] units = visitors(50, 0, 8);
        double[] twice =
                java.util.Arrays.stream(units[2]).map(value -> 2 * value).toArray();
        RatioCuped.Adjusted one = RatioCuped.adjust(Map.of("A", RatioUnits.of(units[0], units[1], units[2])))
                .get();
        RatioCuped.Adjusted both = RatioCuped.adjust(Map.of("A", RatioUnits.of(units[0], units[1], units[2], twice)))
                .get();
        assertThat(both.thetas().get(1)).isZero();
        assertThat(both.thetas().getFirst()).isCloseTo(one.thetas().getFirst(), within(1e-9));
    }

    @Test
    void what_cannot_be_told_is_a_doubt() {
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] some = {1, 2, 3, 4, 5, 7};
        assertThat(reason(RatioUnits.of(some, ones, ones))).isEqualTo(Doubt.Reason.NO_VARIANCE);
        assertThat(reason(RatioUnits.of(some, new double[6], some))).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(reason(RatioUnits.of(new double[] {1, 2}, new double[] {1, 1}, new double[] {1, 3})))
                .isEqualTo(Doubt.Reason.TOO_LITTLE_DATA);
        assertThat(reason(RatioUnits.of(new double[] {1, 2, 3, Double.NaN, 5, 6}, ones, some)))
                .isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
        assertThat(RatioUnits.ofSums(6, new double[] {21, 6, 21}, new double[][] {{1}, {21, 6}, {91, 21, 91}})
                        .findDoubt())
                .isPresent();
    }

    private static Doubt.Reason reason(RatioUnits units) {
        return RatioCuped.adjust(new LinkedHashMap<>(Map.of("A", units)))
                .findDoubt()
                .orElseThrow()
                .reason();
    }

    @Test
    void the_order_of_variants_changes_no_arm() {
        Map<String, RatioUnits> units = test(0.1, 12);
        Map<String, RatioUnits> turned = new LinkedHashMap<>();
        for (String name : List.of("B", "A")) {
            turned.put(name, units.get(name));
        }
        Arm one = RatioCuped.adjust(units).get().arms().get(0);
        Arm other = RatioCuped.adjust(turned).get().arms().get(1);
        assertThat(other.mean()).isCloseTo(one.mean(), within(1e-12));
        assertThat(other.unitVariance()).isCloseTo(one.unitVariance(), within(1e-12));
    }
}
