package io.zhanggui.stats.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.budget.ShareRule.Kind;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BudgetAllocatorTest {

    @Test
    void square_roots_of_double_height_get_four_times_the_money() {
        Allocation split = BudgetAllocator.allocate(
                        10_000,
                        List.of(
                                BudgetLine.free("a", x -> 100 * Math.sqrt(x)),
                                BudgetLine.free("b", x -> 50 * Math.sqrt(x))),
                        List.of())
                .get();
        assertThat(split.fen()).containsExactly(8000, 2000);
    }

    @Test
    void thirty_for_live_forty_for_paid_and_the_rest_where_it_brings_most() {
        List<BudgetLine> lines = List.of(
                BudgetLine.free("直播A", new Hill(900, 300, 1)).inGroup("直播"),
                BudgetLine.free("直播B", new Hill(400, 300, 1)).inGroup("直播"),
                BudgetLine.free("直通车", new Hill(500, 200, 1)).inGroup("付费"),
                BudgetLine.free("内容", new Hill(50, 900, 1)),
                BudgetLine.free("私域", new Hill(800, 100, 1)));
        List<ShareRule> rules = List.of(new ShareRule("直播", 0.3, Kind.EXACTLY), new ShareRule("付费", 0.4, Kind.EXACTLY));
        long[] fen = BudgetAllocator.allocate(100_001, lines, rules).get().fen();
        assertThat(fen[0] + fen[1]).isEqualTo(30_000);
        assertThat(fen[2]).isEqualTo(40_001);
        assertThat(fen[3] + fen[4]).isEqualTo(30_000);
        assertThat(fen[4]).isGreaterThan(fen[3]);
        List<ShareRule> least =
                List.of(new ShareRule("直播", 0.3, Kind.AT_LEAST), new ShareRule("付费", 0.4, Kind.AT_LEAST));
        long[] freer = BudgetAllocator.allocate(100_001, lines, least).get().fen();
        assertThat(freer[0] + freer[1]).isGreaterThan(30_000);
        assertThat(freer[2]).isGreaterThanOrEqualTo(40_000);
        assertThat(Arrays.stream(freer).sum()).isEqualTo(100_001);
    }

    @Test
    void modules_of_forty_thirty_five_and_twenty_five_sum_to_the_fen() {
        List<BudgetLine> lines = new ArrayList<>();
        List<ShareRule> rules = new ArrayList<>();
        for (String module : List.of("流量", "转化", "品牌")) {
            lines.add(BudgetLine.free(module, new Hill(10, 10, 1)).inGroup(module));
            double share = module.equals("流量") ? 0.40 : module.equals("转化") ? 0.35 : 0.25;
            rules.add(new ShareRule(module, share, Kind.EXACTLY));
        }
        assertThat(BudgetAllocator.allocate(1_000_003, lines, rules).get().fen())
                .containsExactly(400_001, 350_001, 250_001);
    }

    @Property(tries = 60)
    void no_split_of_a_small_budget_brings_a_thousandth_more(@ForAll long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        long total = random.nextLong(10, 60);
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long floor = random.nextInt(3);
            long cap = random.nextInt(3) == 0 ? floor + random.nextInt(20) : 1000;
            lines.add(new BudgetLine("l" + i, i < 2 ? "g" : "", floor, cap, curve(random)));
        }
        List<ShareRule> rules = random.nextBoolean()
                ? List.of()
                : List.of(new ShareRule("g", random.nextDouble(), Kind.values()[random.nextInt(3)]));
        double best = bruteForce(total, lines, rules);
        var split = BudgetAllocator.allocate(total, lines, rules);
        if (Double.isInfinite(best)) {
            assertThat(split.findDoubt().orElseThrow().reason()).isEqualTo(Reason.OUT_OF_DOMAIN);
        } else {
            assertThat(split.get().response()).isGreaterThanOrEqualTo(best * 0.999);
            assertThat(split.get().response()).isLessThanOrEqualTo(best * (1 + 1e-12));
            assertThat(Arrays.stream(split.get().fen()).sum()).isEqualTo(total);
        }
    }

    private static double bruteForce(long total, List<BudgetLine> lines, List<ShareRule> rules) {
        double best = Double.NEGATIVE_INFINITY;
        for (long a = 0; a <= total; a++) {
            for (long b = 0; a + b <= total; b++) {
                for (long c = 0; a + b + c <= total; c++) {
                    long[] fen = {a, b, c, total - a - b - c};
                    double response = 0;
                    for (int i = 0; i < 4; i++) {
                        BudgetLine line = lines.get(i);
                        boolean allowed = fen[i] >= line.floorFen() && fen[i] <= line.capFen();
                        response += allowed ? line.at(fen[i]) : Double.NEGATIVE_INFINITY;
                    }
                    for (ShareRule rule : rules) {
                        long wanted = ShareRule.fen(total, rules)[0];
                        boolean allowed = switch (rule.kind()) {
                            case EXACTLY -> a + b == wanted;
                            case AT_LEAST -> a + b >= wanted;
                            case AT_MOST -> a + b <= wanted;
                        };
                        response += allowed ? 0 : Double.NEGATIVE_INFINITY;
                    }
                    best = Math.max(best, response);
                }
            }
        }
        return best;
    }

    @Property(tries = 20)
    void a_large_budget_is_spent_to_the_fen_and_returns_agree_where_free(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int count) {
        RandomGenerator random = Randomness.seeded(seed);
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(BudgetLine.free("c" + i, new Hill(random.nextDouble(1e4, 1e6), random.nextDouble(1e3, 1e5), 1)));
        }
        long total = random.nextLong(1_000_000, 1_000_000_000);
        Allocation split = BudgetAllocator.allocate(total, lines, List.of()).get();
        assertThat(Arrays.stream(split.fen()).sum()).isEqualTo(total);
        double[] returns = split.lines().stream()
                .filter(line -> line.fen() > 10_000)
                .mapToDouble(Allocation.Placed::returnOfNextYuan)
                .toArray();
        for (double each : returns) {
            assertThat(each).isCloseTo(returns[0], within(0.01 * returns[0]));
        }
    }

    @Property(tries = 20)
    void the_order_of_lines_changes_nothing(@ForAll long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            lines.add(BudgetLine.free("c" + i, new Hill(random.nextDouble(10, 100), random.nextDouble(5, 50), 2)));
        }
        double forward =
                BudgetAllocator.allocate(12_345, lines, List.of()).get().response();
        double backward = BudgetAllocator.allocate(12_345, lines.reversed(), List.of())
                .get()
                .response();
        assertThat(backward).isCloseTo(forward, within(1e-3 * forward));
    }

    @Test
    void bounds_that_cannot_be_met_are_named() {
        ResponseCurve curve = new Hill(10, 10, 1);
        List<BudgetLine> lines = List.of(
                BudgetLine.free("a", curve).between(600, 700),
                BudgetLine.free("b", curve).between(600, 700));
        assertThat(BudgetAllocator.allocate(1000, lines, List.of())
                        .findDoubt()
                        .orElseThrow()
                        .en())
                .isEqualTo("floors sum to 1200 fen and caps to 1000; the budget of 1000 lies outside");
        assertThat(BudgetAllocator.allocate(1500, lines, List.of()).isKnown()).isFalse();
        assertThat(BudgetAllocator.allocate(1300, lines, List.of(new ShareRule("x", 0.3, Kind.EXACTLY)))
                        .isKnown())
                .isFalse();
        assertThat(BudgetAllocator.allocate(1300, lines, List.of(new ShareRule("", Double.NaN, Kind.EXACTLY)))
                        .isKnown())
                .isFalse();
        assertThat(BudgetAllocator.allocate(-1, lines, List.of()).isKnown()).isFalse();
        assertThat(BudgetAllocator.allocate(1300, List.of(), List.of()).isKnown())
                .isFalse();
        assertThat(BudgetAllocator.allocate(5, List.of(BudgetLine.free("n", x -> Double.NaN)), List.of())
                        .isKnown())
                .isFalse();
        assertThat(BudgetAllocator.allocate(0, List.of(BudgetLine.free("n", curve)), List.of())
                        .get()
                        .fen())
                .containsExactly(0);
    }

    @Test
    void the_gain_of_a_split_is_measured_over_possible_worlds() {
        List<BudgetLine> lines = List.of(BudgetLine.free("a", x -> 2 * x), BudgetLine.free("b", x -> x));
        List<List<ResponseCurve>> draws = List.of(List.of(x -> 2 * x, x -> 4 * x), List.of(x -> x, x -> x));
        AllocationGain gain = AllocationGain.of(lines, draws, new long[] {0, 1000}, new long[] {1000, 0});
        assertThat(gain.expected()).isCloseTo(20, within(1e-12));
        assertThat(gain.chanceOfGain()).isEqualTo(1);
        assertThat(gain.interval().lower()).isCloseTo(11, within(1e-9));
    }

    @Test
    void the_robust_split_stays_where_it_is_when_nothing_is_sure() {
        List<BudgetLine> lines =
                List.of(BudgetLine.free("老", new Hill(1000, 100, 1)), BudgetLine.free("新", new Hill(1200, 100, 1)));
        List<ResponseCurve> old = new ArrayList<>();
        List<ResponseCurve> fresh = new ArrayList<>();
        for (int draw = 0; draw < 40; draw++) {
            old.add(new Hill(1000, 100, 1));
            fresh.add(new Hill(draw % 2 == 0 ? 10 : 2390, 100, 1));
        }
        long[] present = {20_000, 0};
        AllocationGain robust = AllocationGain.robust(20_000, lines, List.of(), List.of(old, fresh), present)
                .get();
        assertThat(robust.interval().lower()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(robust.allocation().fen()).sum()).isEqualTo(20_000);
    }

    @Test
    void a_plan_of_phases_and_modules_has_its_worked_numbers() {
        BudgetPlan plan = BudgetPlan.draw(
                        100_000_000,
                        0.10,
                        List.of(new BudgetPlan.Share("前三月", 0.3), new BudgetPlan.Share("后六月", 0.7)),
                        modules(),
                        BudgetPlan.Limits.USUAL)
                .get();
        assertThat(plan.reserveFen()).isEqualTo(10_000_000);
        assertThat(plan.fen().getFirst()).containsExactly(10_800_000L, 9_450_000L, 6_750_000L);
        assertThat(plan.checks()).extracting(BudgetPlan.Check::holds).containsExactly(true, false);
    }

    @Property(tries = 60)
    void rows_and_columns_of_a_plan_keep_their_sums(@ForAll @IntRange(min = 0, max = 100_000) int total) {
        BudgetPlan plan = BudgetPlan.draw(
                        total,
                        0.125,
                        List.of(
                                new BudgetPlan.Share("一", 0.35),
                                new BudgetPlan.Share("二", 0.31),
                                new BudgetPlan.Share("三", 0.34)),
                        modules(),
                        BudgetPlan.Limits.USUAL)
                .get();
        long working = total - plan.reserveFen();
        long[] columns = io.zhanggui.stats.numeric.LargestRemainder.split(working, new double[] {0.40, 0.35, 0.25});
        for (int module = 0; module < 3; module++) {
            assertThat(plan.moduleFen(module)).isEqualTo(columns[module]);
        }
        assertThat(plan.phaseFen(0) + plan.phaseFen(1) + plan.phaseFen(2)).isEqualTo(working);
        assertThat(plan.fen()).allMatch(row -> row.stream().allMatch(cell -> cell >= 0));
    }

    private static List<BudgetPlan.Share> modules() {
        return List.of(
                new BudgetPlan.Share("流量", 0.40), new BudgetPlan.Share("转化", 0.35), new BudgetPlan.Share("品牌", 0.25));
    }

    private static ResponseCurve curve(RandomGenerator random) {
        return new Hill(random.nextDouble(1, 100), random.nextDouble(0.02, 0.6), random.nextDouble(0.4, 5));
    }
}
