package io.zhanggui.stats.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.budget.ResponseFitter.Settings;
import io.zhanggui.stats.budget.WeeklyData.Column;
import io.zhanggui.stats.numeric.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ResponseFitterTest {

    private static final Settings QUICK = new Settings(60, 1, 1);
    private static final Hill SEARCH = new Hill(50_000, 20_000, 1.5);
    private static final Hill LIVE = new Hill(80_000, 30_000, 1);

    @Test
    void carry_over_and_saturation_have_their_worked_numbers() {
        assertThat(Adstock.geometric(new double[] {0, 0, 0, 0, 8, 0}, 0.5)).containsExactly(0, 0, 0, 0, 4, 2);
        Hill hill = new Hill(100, 50, 2);
        assertThat(hill.at(50)).isEqualTo(50);
        assertThat(hill.at(100)).isCloseTo(80, within(1e-12));
        assertThat(hill.at(0)).isZero();
        assertThat(hill.slopeAt(70)).isCloseTo((hill.at(70.001) - hill.at(69.999)) / 0.002, within(1e-6));
        assertThat(hill.over(4).at(200)).isEqualTo(200);
    }

    @Test
    void a_known_curve_is_found_again() {
        double[] spend = spend(156, 20_000, 3);
        ResponseFit fit = ResponseFitter.fit(world(3_000, 5, new Column("搜索", spend), SEARCH, 0.5, null, null), QUICK)
                .get();
        FittedCurve curve = fit.curves().getFirst();
        assertThat(curve.isIdentified()).isTrue();
        double truth = SEARCH.at(curve.meanSpend());
        assertThat(curve.contribution()).isCloseTo(truth, within(0.2 * truth));
        assertThat(curve.contributionInterval().contains(truth)).isTrue();
        assertThat(curve.carryOver()).isCloseTo(0.5, within(0.12));
        assertThat(fit.explained()).isGreaterThan(0.9);
    }

    @Test
    void two_curves_are_told_apart_and_the_best_split_is_near_the_true_one() {
        ResponseFit fit = ResponseFitter.fit(
                        world(
                                3_000,
                                8,
                                new Column("搜索", spend(208, 20_000, 4)),
                                SEARCH,
                                0.3,
                                new Column("直播", spend(208, 30_000, 5)),
                                LIVE),
                        QUICK)
                .get();
        List<FittedCurve> curves = fit.identified().get();
        List<BudgetLine> fitted = curves.stream()
                .map(curve -> curve.line("", 0, Long.MAX_VALUE / 1024, 4))
                .toList();
        List<BudgetLine> truth = List.of(BudgetLine.free("搜索", SEARCH.over(4)), BudgetLine.free("直播", LIVE.over(4)));
        long total = 20_000_000;
        long[] split = BudgetAllocator.allocate(total, fitted, List.of()).get().fen();
        double reached = BudgetAllocator.given(truth, split).response();
        double best = BudgetAllocator.allocate(total, truth, List.of()).get().response();
        assertThat(reached).isGreaterThan(0.97 * best);
    }

    @Test
    void the_same_seed_gives_the_same_curves() {
        WeeklyData data = world(3_000, 5, new Column("搜索", spend(120, 20_000, 3)), SEARCH, 0.5, null, null);
        Settings few = new Settings(20, 9, 1);
        assertThat(ResponseFitter.fit(data, few)).isEqualTo(ResponseFitter.fit(data, few));
    }

    @Test
    void a_spend_that_hardly_moves_is_refused_with_the_test_that_would_tell() {
        double[] still = new double[120];
        Arrays.fill(still, 20_000);
        still[7] = 20_500;
        Doubt doubt = ResponseFitter.fit(
                        world(
                                3_000,
                                5,
                                new Column("搜索", spend(120, 20_000, 3)),
                                SEARCH,
                                0.3,
                                new Column("品牌", still),
                                LIVE),
                        QUICK)
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(doubt.zh()).contains("“品牌”").contains("只波动").contains("周");
        assertThat(doubt.en()).doesNotContain("搜索");
    }

    @Test
    void channels_that_move_together_are_refused_by_name() {
        double[] first = spend(120, 20_000, 3);
        double[] second = Arrays.stream(first).map(yuan -> 1.5 * yuan + 100).toArray();
        Doubt doubt = ResponseFitter.fit(
                        world(3_000, 5, new Column("搜索", first), SEARCH, 0.3, new Column("直播", second), LIVE), QUICK)
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(doubt.zh()).contains("同涨同跌").contains("“搜索”").contains("“直播”");
    }

    @Test
    void a_channel_without_effect_is_not_identified() {
        ResponseFit fit = ResponseFitter.fit(
                        world(
                                6_000,
                                5,
                                new Column("搜索", spend(156, 20_000, 3)),
                                SEARCH,
                                0.3,
                                new Column("无用", spend(156, 500, 11)),
                                new Hill(0, 1, 1)),
                        QUICK)
                .get();
        assertThat(fit.curves().getFirst().isIdentified()).isTrue();
        assertThat(fit.curves().getLast().isIdentified()).isFalse();
        Doubt doubt = fit.identified().findDoubt().orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(doubt.zh()).contains("“无用”").doesNotContain("“搜索”");
    }

    @Test
    void the_length_of_a_test_has_its_worked_number() {
        IdentifyingTest plan = IdentifyingTest.plan("x", 10_000, 20_000, 1);
        assertThat(plan.weeks()).isEqualTo(24);
        assertThat(plan.geoWeeks()).isEqualTo(4);
        assertThat(IdentifyingTest.plan("x", 10_000, 0, 1).weeks()).isEqualTo(IdentifyingTest.TOO_LONG);
    }

    @Test
    void hostile_weeks_are_answered_with_a_doubt() {
        double[] spend = spend(80, 20_000, 3);
        double[] constant = new double[80];
        assertThat(reason(constant, spend)).isEqualTo(Reason.NO_VARIANCE);
        assertThat(reason(spend, constant)).isEqualTo(Reason.NOT_IDENTIFIED);
        assertThat(reason(Arrays.copyOf(spend, 20), Arrays.copyOf(spend, 20))).isEqualTo(Reason.TOO_LITTLE_DATA);
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e300, -5}) {
            double[] hostile = spend.clone();
            hostile[3] = bad;
            assertThat(reason(spend, hostile)).isEqualTo(Reason.OUT_OF_DOMAIN);
        }
        double[] one = new double[80];
        one[40] = 1e9;
        ResponseFitter.fit(new WeeklyData(spend, List.of(new Column("一次", one)), List.of()), new Settings(20, 1, 1))
                .find()
                .ifPresent(fit -> assertThat(fit.residualDeviation()).isFinite());
    }

    private static Reason reason(double[] response, double[] spend) {
        return ResponseFitter.fit(new WeeklyData(response, List.of(new Column("c", spend)), List.of()), QUICK)
                .findDoubt()
                .orElseThrow()
                .reason();
    }

    private static WeeklyData world(
            double noise,
            long seed,
            Column first,
            Hill firstCurve,
            double carryOver,
            @org.jspecify.annotations.Nullable Column second,
            @org.jspecify.annotations.Nullable Hill secondCurve) {
        RandomGenerator random = Randomness.seeded(seed);
        int weeks = first.values().length;
        double[] response = new double[weeks];
        List<Column> channels = new ArrayList<>(List.of(first));
        double[] levels = Adstock.geometric(first.values(), carryOver);
        for (int t = 0; t < weeks; t++) {
            response[t] = 100_000
                    + 50.0 * t
                    + 8_000 * Math.sin(2 * Math.PI * t / 52.18)
                    + firstCurve.at(levels[t])
                    + noise * random.nextGaussian();
        }
        if (second != null && secondCurve != null) {
            channels.add(second);
            double[] others = Adstock.geometric(second.values(), 0.3);
            Arrays.setAll(response, t -> response[t] + secondCurve.at(others[t]));
        }
        return new WeeklyData(response, channels, List.of()).withTrendAndSeason(2);
    }

    private static double[] spend(int weeks, double mean, long seed) {
        RandomGenerator random = Randomness.seeded(seed);
        double[] spend = new double[weeks];
        Arrays.setAll(spend, t -> random.nextInt(4) == 0 ? 0 : mean * random.nextDouble(0.2, 2.2));
        return spend;
    }
}
