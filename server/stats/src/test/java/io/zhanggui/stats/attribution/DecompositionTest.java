package io.zhanggui.stats.attribution;

import static io.zhanggui.stats.attribution.DriverTrees.leaf;
import static io.zhanggui.stats.attribution.DriverTrees.product;
import static io.zhanggui.stats.attribution.DriverTrees.shop;
import static io.zhanggui.stats.attribution.DriverTrees.shops;
import static io.zhanggui.stats.attribution.DriverTrees.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.numeric.Randomness;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    private static final Driver SALES = shop("销售额", new double[] {1000, 0.02, 100}, new double[] {1200, 0.025, 90});
    private static final List<Function<Driver, Estimate<Decomposition>>> METHODS =
            List.of(LogMeanDecomposition::of, ShapleyDecomposition::of);

    @Test
    void the_log_mean_gives_its_worked_number() {
        Decomposition parts = LogMeanDecomposition.of(SALES).get();
        double mean = 700 / Math.log(2700.0 / 2000);
        assertThat(parts.of("访客")).isCloseTo(425.27, within(0.005)).isCloseTo(mean * Math.log(1.2), within(1e-9));
        assertThat(parts.of("转化率")).isCloseTo(520.49, within(0.005)).isCloseTo(mean * Math.log(1.25), within(1e-9));
        assertThat(parts.of("客单价")).isCloseTo(-245.76, within(0.005)).isCloseTo(mean * Math.log(0.9), within(1e-9));
        assertThat(parts.amountsInFen()).containsExactly(42527, 52049, -24576);
        assertThat(parts.changeInFen()).isEqualTo(70000);
    }

    @Test
    void the_shapley_value_gives_its_worked_number() {
        Decomposition parts = ShapleyDecomposition.of(product("面积", leaf("长", 2, 4), leaf("宽", 3, 5)))
                .get();
        assertThat(parts.of("长")).isCloseTo(8, within(1e-12));
        assertThat(parts.of("宽")).isCloseTo(6, within(1e-12));
    }

    @Test
    void the_integral_equals_the_average_over_all_orders() {
        double[] before = {3, -2, 0, 7, 1.5};
        double[] after = {4, 5, 2, 7, -1};
        // (a + b·c) · d · e: every order of changing five leaves counted one by one
        Driver tree = product(
                "和积",
                sum(
                        "和",
                        leaf("a", before[0], after[0]),
                        product("积", leaf("b", before[1], after[1]), leaf("c", before[2], after[2]))),
                leaf("d", before[3], after[3]),
                leaf("e", before[4], after[4]));
        double[] expected = new double[5];
        permute(new int[] {0, 1, 2, 3, 4}, 0, before, after, expected);
        Decomposition parts = ShapleyDecomposition.of(tree).get();
        for (int i = 0; i < 5; i++) {
            assertThat(parts.contributions().get(i).amount()).isCloseTo(expected[i] / 120, within(1e-10));
        }
    }

    private static void permute(int[] order, int from, double[] before, double[] after, double[] sums) {
        if (from == order.length) {
            double[] now = before.clone();
            for (int leaf : order) {
                double was = value(now);
                now[leaf] = after[leaf];
                sums[leaf] += value(now) - was;
            }
            return;
        }
        for (int i = from; i < order.length; i++) {
            int[] next = order.clone();
            next[from] = order[i];
            next[i] = order[from];
            permute(next, from + 1, before, after, sums);
        }
    }

    private static double value(double[] x) {
        return (x[0] + x[1] * x[2]) * x[3] * x[4];
    }

    @Property(tries = 60)
    void contributions_sum_to_the_change_without_a_rest_in_any_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Driver tree = shops(Randomness.seeded(seed), count);
        for (Function<Driver, Estimate<Decomposition>> method : METHODS) {
            Decomposition parts = method.apply(tree).get();
            assertThat(parts.change())
                    .isCloseTo(tree.after() - tree.before(), within(1e-12 * (tree.after() + tree.before())));
            List<Double> amounts = new java.util.ArrayList<>(
                    parts.contributions().stream().map(Contribution::amount).toList());
            for (int i = 0; i < 3; i++) {
                double total = 0;
                for (double amount : amounts) {
                    total += amount;
                }
                assertThat(total).isEqualTo(parts.change());
                Collections.shuffle(amounts, new java.util.Random(seed + i));
            }
            assertThat(Arrays.stream(parts.amountsInFen()).sum()).isEqualTo(parts.changeInFen());
        }
    }

    @Property(tries = 30)
    void a_change_of_unit_changes_nothing_but_the_unit(@ForAll long seed) {
        Driver tree = shops(Randomness.seeded(seed), 5);
        Driver scaled = product("千元", tree, leaf("千", 0.001, 0.001));
        for (Function<Driver, Estimate<Decomposition>> method : METHODS) {
            Decomposition plain = method.apply(tree).get();
            Decomposition thousands = method.apply(scaled).get();
            assertThat(thousands.of("千")).isCloseTo(0, within(1e-9 * Math.abs(tree.after() + tree.before())));
            assertThat(thousands.of("访客"))
                    .isCloseTo(plain.of("访客") / 1000, within(1e-9 * (tree.before() + tree.after())));
        }
    }

    @Test
    void time_reversed_the_parts_change_sign() {
        Driver back = shop("销售额", new double[] {1200, 0.025, 90}, new double[] {1000, 0.02, 100});
        for (Function<Driver, Estimate<Decomposition>> method : METHODS) {
            assertThat(method.apply(back).get().of("访客"))
                    .isCloseTo(-method.apply(SALES).get().of("访客"), within(1e-9));
        }
    }

    @Test
    void a_shop_that_opens_owes_its_sales_to_what_was_zero() {
        Driver opened = shop("新店", new double[] {0, 0.02, 100}, new double[] {500, 0.03, 90});
        Decomposition parts = LogMeanDecomposition.of(opened).get();
        assertThat(parts.of("访客")).isEqualTo(1350);
        assertThat(parts.of("转化率")).isZero();
        Driver allNew = shop("新店", new double[] {0, 0, 0}, new double[] {500, 0.03, 90});
        assertThat(LogMeanDecomposition.of(allNew).get().of("客单价")).isCloseTo(450, within(1e-9));
        assertThat(LogMeanDecomposition.of(shop("闭店", new double[] {5, 0.2, 3}, new double[] {0, 0.2, 3}))
                        .get()
                        .of("访客"))
                .isCloseTo(-3, within(1e-12));
    }

    @Test
    void zero_before_and_after_contributes_nothing() {
        Driver none = sum(
                "合计",
                shop("空", new double[] {0, 0.02, 100}, new double[] {10, 0, 100}),
                shop("店", new double[] {10, 0.1, 100}, new double[] {20, 0.1, 100}));
        assertThat(LogMeanDecomposition.of(none).get().of("访客")).isEqualTo(100);
    }

    @Test
    void numbers_out_of_domain_are_answered_with_a_doubt() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
            for (Function<Driver, Estimate<Decomposition>> method : METHODS) {
                assertThat(method.apply(leaf("坏", 1, bad))
                                .findDoubt()
                                .orElseThrow()
                                .reason())
                        .isEqualTo(Reason.OUT_OF_DOMAIN);
            }
        }
        assertThat(LogMeanDecomposition.of(leaf("退款", 1, -1))
                        .findDoubt()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OUT_OF_DOMAIN);
        assertThat(ShapleyDecomposition.of(leaf("退款", 1, -1)).get().change()).isEqualTo(-2);
        assertThat(LogMeanDecomposition.of(product("小", leaf("a", 1e-200, 1), leaf("b", 1e-200, 1)))
                        .isKnown())
                .isFalse();
    }

    @Test
    void the_log_mean_of_neighbours_keeps_its_digits() {
        assertThat(LogMeanDecomposition.logMean(1, 1 + 1e-8)).isCloseTo(1 + 0.5e-8, within(1e-15));
        assertThat(LogMeanDecomposition.logMean(2, 4)).isCloseTo(2 / Math.log(2), within(1e-15));
        assertThat(LogMeanDecomposition.logMean(1e-280, 1e280)).isFinite();
    }
}
