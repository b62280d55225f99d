package io.zhanggui.stats.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.attribution.Credits.Credit;
import io.zhanggui.stats.attribution.RuleAttribution.Rule;
import io.zhanggui.stats.attribution.ShapleyAttribution.Worth;
import io.zhanggui.stats.numeric.Randomness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final List<TouchPath> ONE = List.of(TouchPath.of("搜索 > 直播 > 购物车", 1, 1, 10_000));

    @Test
    void rules_give_their_worked_numbers() {
        assertThat(shares(RuleAttribution.of(ONE, Rule.LAST))).containsExactly(0, 0, 1);
        assertThat(shares(RuleAttribution.of(ONE, Rule.FIRST))).containsExactly(1, 0, 0);
        assertThat(shares(RuleAttribution.of(ONE, Rule.LINEAR)))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-14));
        assertThat(shares(RuleAttribution.of(ONE, Rule.POSITION)))
                .containsExactly(new double[] {0.4, 0.2, 0.4}, within(1e-14));
        assertThat(shares(RuleAttribution.of(ONE, Rule.TIME_DECAY, new RuleAttribution.Settings(0.4, 0.4, 1))))
                .containsExactly(new double[] {1 / 7.0, 2 / 7.0, 4 / 7.0}, within(1e-14));
    }

    @Test
    void money_is_split_to_the_fen_by_largest_remainder() {
        assertThat(RuleAttribution.of(ONE, Rule.LINEAR).get().credits())
                .extracting(Credit::valueFen)
                .containsExactly(3334L, 3333L, 3333L);
        assertThat(RuleAttribution.of(ONE, Rule.LINEAR).get().percent(2))
                .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    @Test
    void touches_age_in_days_where_days_are_known() {
        TouchPath aged = new TouchPath(List.of("a", "b"), List.of(14.0, 0.0), 1, 1, 0);
        assertThat(shares(RuleAttribution.of(List.of(aged), Rule.TIME_DECAY)))
                .containsExactly(new double[] {0.2, 0.8}, within(1e-14));
    }

    @Test
    void removal_effects_equal_the_published_example() {
        // Sergey Bryl, "Marketing multi-channel attribution model with R", 2016
        MarkovAttribution.Result result = MarkovAttribution.of(List.of(
                        TouchPath.of("C1 > C2 > C3", 1, 1, 900),
                        TouchPath.of("C1", 1, 0, 0),
                        TouchPath.of("C2 > C3", 1, 0, 0)))
                .get();
        assertThat(result.conversionRate()).isCloseTo(1 / 3.0, within(1e-14));
        assertThat(result.removalEffects())
                .usingElementComparator(AttributionTest::nearly)
                .containsExactly(0.5, 1.0, 1.0);
        assertThat(result.credits().percent(0))
                .containsExactly(new BigDecimal(20), new BigDecimal(40), new BigDecimal(40));
    }

    @Test
    void removing_a_channel_by_hand_gives_the_same_effect_with_loops() {
        List<TouchPath> paths = List.of(
                TouchPath.of("a > b > a > c", 5, 2, 0),
                TouchPath.of("b > b > c", 7, 3, 0),
                TouchPath.of("c > a", 9, 1, 0),
                TouchPath.of("a", 4, 2, 0));
        MarkovAttribution.Result result = MarkovAttribution.of(paths).get();
        // chances to convert from a, b, c by fixed-point iteration with one channel switched off
        for (int removed = 0; removed < 3; removed++) {
            double without = chance(removed);
            assertThat(result.removalEffects().get(removed))
                    .isCloseTo(1 - without / result.conversionRate(), within(1e-10));
        }
        assertThat(chance(-1)).isCloseTo(result.conversionRate(), within(1e-12));
        assertThat(result.conversionRate()).isCloseTo(8 / 25.0, within(1e-12));
    }

    /** Moves counted by hand from the four paths above: a 23, b 19, c 21 departures. */
    private static double chance(int removed) {
        double[] p = new double[3];
        for (int i = 0; i < 2000; i++) {
            double a = removed == 0 ? 0 : (5 * p[1] + 5 * p[2] + 3) / 23;
            double b = removed == 1 ? 0 : (5 * p[0] + 7 * p[1] + 7 * p[2]) / 19;
            double c = removed == 2 ? 0 : (9 * p[0] + 5) / 21;
            p = new double[] {a, b, c};
        }
        return (9 * p[0] + 7 * p[1] + 9 * p[2]) / 25;
    }

    @Test
    void shapley_gives_its_worked_numbers() {
        List<TouchPath> paths = List.of(TouchPath.of("A", 2, 1, 100), TouchPath.of("A > B", 2, 2, 200));
        assertThat(shares(ShapleyAttribution.of(paths, Worth.CONVERSIONS, 2, 1)))
                .containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-14));
        assertThat(shares(ShapleyAttribution.of(paths, Worth.RATE, 2, 1)))
                .containsExactly(new double[] {5 / 6.0, 1 / 6.0}, within(1e-14));
    }

    @Test
    void sampled_orders_come_near_the_exact_value() {
        List<TouchPath> paths = random(Randomness.seeded(7), 60, 8);
        PathTable table = PathTable.of(paths).get();
        assertThat(table.channels()).hasSize(8);
        List<ChannelGame.Paths> sets = new ArrayList<>();
        for (int i = 0; i < table.routes().length; i++) {
            java.util.BitSet channels = new java.util.BitSet();
            for (int channel : table.routes()[i]) {
                channels.set(channel);
            }
            TouchPath path = table.paths().get(i);
            if (sets.stream().noneMatch(set -> set.channels().equals(channels))) {
                sets.add(new ChannelGame.Paths(channels, path.paths(), path.conversions(), 0));
            }
        }
        ChannelGame game = new ChannelGame(sets, 8, false);
        double[] exact = game.exact();
        double[] sampled = game.sampled(20_000, 3);
        for (int i = 0; i < 8; i++) {
            assertThat(sampled[i] / 20_000).isCloseTo(exact[i], within(0.01));
        }
    }

    @Property(tries = 40)
    void credits_are_exactly_whole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int channels) {
        List<TouchPath> paths = random(Randomness.seeded(seed), 30, channels);
        List<Credits> all = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            all.add(RuleAttribution.of(paths, rule).get());
        }
        all.add(MarkovAttribution.of(paths).get().credits());
        all.add(ShapleyAttribution.of(paths, Worth.CONVERSIONS, 50, 1).get());
        all.add(ShapleyAttribution.of(paths, Worth.RATE, 50, 1).get());
        double conversions = paths.stream().mapToLong(TouchPath::conversions).sum();
        long value = paths.stream().mapToLong(TouchPath::valueFen).sum();
        for (Credits credits : all) {
            assertThat(credits.credits().stream().mapToDouble(Credit::share).reduce(0, Double::sum))
                    .isEqualTo(1.0);
            assertThat(credits.credits().stream()
                            .mapToDouble(Credit::conversions)
                            .reduce(0, Double::sum))
                    .isEqualTo(conversions);
            assertThat(credits.credits().stream().mapToLong(Credit::valueFen).sum())
                    .isEqualTo(value);
            assertThat(credits.percent(4).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
        }
    }

    @Property(tries = 20)
    void counting_every_path_twice_changes_no_share(@ForAll long seed) {
        List<TouchPath> paths = random(Randomness.seeded(seed), 20, 6);
        List<TouchPath> twice = new ArrayList<>(paths);
        twice.addAll(paths);
        assertThat(shares(MarkovAttribution.of(twice).map(MarkovAttribution.Result::credits)))
                .containsExactly(
                        shares(MarkovAttribution.of(paths).map(MarkovAttribution.Result::credits)), within(1e-9));
        assertThat(shares(ShapleyAttribution.of(twice, Worth.RATE, 50, 1)))
                .containsExactly(shares(ShapleyAttribution.of(paths, Worth.RATE, 50, 1)), within(1e-9));
    }

    @Test
    void paths_that_cannot_be_are_answered_with_a_doubt() {
        assertThat(reason(List.of())).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(List.of(TouchPath.of("a", 5, 0, 0)))).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(reason(List.of(TouchPath.of("a", 1, 2, 0)))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(List.of(TouchPath.of("", 1, 1, 0)))).isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(reason(List.of(new TouchPath(List.of("a"), List.of(Double.NaN), 1, 1, 1))))
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(shares(RuleAttribution.of(
                        List.of(new TouchPath(List.of("a", "b"), List.of(1e300, 1e300), 1, 1, 1)), Rule.TIME_DECAY)))
                .containsExactly(0.5, 0.5);
    }

    private static Reason reason(List<TouchPath> paths) {
        Reason reason = MarkovAttribution.of(paths).findDoubt().orElseThrow().reason();
        assertThat(RuleAttribution.of(paths, Rule.LINEAR)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(reason);
        assertThat(ShapleyAttribution.of(paths, Worth.RATE, 10, 1)
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(reason);
        return reason;
    }

    private static List<TouchPath> random(RandomGenerator random, int count, int channels) {
        List<TouchPath> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> touches = new ArrayList<>();
            for (int touch = random.nextInt(1, 6); touch > 0; touch--) {
                touches.add("c" + random.nextInt(channels));
            }
            long n = random.nextInt(1, 50);
            paths.add(new TouchPath(
                    touches, List.of(), n, i == 0 ? n : random.nextLong(n + 1), random.nextInt(1_000_000)));
        }
        return paths;
    }

    private static double[] shares(Estimate<Credits> credits) {
        return credits.get().credits().stream().mapToDouble(Credit::share).toArray();
    }

    private static int nearly(Double a, Double b) {
        return Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }
}
