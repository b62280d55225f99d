package io.zhanggui.stats.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectTest {

    private static final Intervention LAST_20 = Intervention.of(0, 100, 120);

    static Estimate<EffectEstimate> by(EffectMethod method, Panel panel, Intervention intervention) {
        return switch (method) {
            case DIFFERENCE_IN_DIFFERENCES -> DifferenceInDifferences.estimate(panel, intervention, 0.9);
            case INTERRUPTED_SERIES -> InterruptedSeries.estimate(panel, intervention, Calendar.weekly(), 0.9);
            case SYNTHETIC_CONTROL -> SyntheticControl.estimate(panel, intervention, 0.9);
        };
    }

    @Test
    void the_worked_example_of_differences() {
        Panel panel = Shops.named(
                new double[] {10, 10, 20, 20},
                new double[] {5, 5, 5, 5},
                new double[] {100, 100, 110, 110},
                new double[] {1, 1, 1.21, 1.21});
        EffectEstimate found = DifferenceInDifferences.estimate(panel, Intervention.of(0, 2, 4), 0.9)
                .get();
        assertThat(found.relative()).isCloseTo(2 / 1.1 - 1, within(1e-12));
        assertThat(found.total()).isCloseTo(2 * (20 - 11), within(1e-9));
        assertThat(found.expected()).containsExactly(new double[] {10, 10, 11, 11}, within(1e-9));
        // Changes of the others are 0, log 1.1 and 2 log 1.1: Student with 2 degrees on log 1.1 · √(1 + 1/3).
        double reach = 2.919985580353725 * Math.log(1.1) * Math.sqrt(4.0 / 3);
        assertThat(found.relativeInterval().upper()).isCloseTo(2 / 1.1 * Math.exp(reach) - 1, within(1e-9));
        assertThat(found.placeboPValue()).hasValue(0.25);
        assertThat(found.beforeAfter()).isEqualTo(new BeforeAfter(10, 20, 10, 1));
        assertThat(found.trust().grade()).isEqualTo(Trust.Grade.WEAK);
    }

    @Test
    void the_worked_example_of_the_mixture() {
        Panel others = Shops.of(5, 4, 80, 0.1);
        double[] treated = new double[80];
        for (int day = 0; day < 80; day++) {
            double noise = 1e-4 * Math.sin(day * day);
            treated[day] = 3
                    * Math.sqrt(others.values()[1][day] * others.values()[2][day])
                    * (day < 60 ? 1 : 1.2)
                    * Math.exp(noise);
        }
        double[][] values = others.values().clone();
        values[0] = treated;
        EffectEstimate found = SyntheticControl.estimate(Shops.named(values), Intervention.of(0, 60, 80), 0.9)
                .get();
        assertThat(found.relative()).isCloseTo(0.2, within(1e-3));
        assertThat(found.relativeInterval().contains(0.2)).isTrue();
        assertThat(found.relativeInterval().width()).isLessThan(1e-3);
        assertThat(found.weights())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.weight()).isCloseTo(0.5, within(0.01)));
        assertThat(found.trust().grade()).isEqualTo(Trust.Grade.GOOD);
        assertThat(found.pValue()).isLessThan(0.02);
    }

    @Test
    void the_worked_example_of_a_series() {
        Panel panel = Shops.lifted(Shops.of(3, 1, 100, 0.001), 1.1, 80, 100);
        EffectEstimate found = InterruptedSeries.estimate(panel, Intervention.of(0, 80, 100), Calendar.weekly(), 0.999)
                .get();
        assertThat(found.relativeInterval().contains(0.1)).isTrue();
        assertThat(found.relative()).isCloseTo(0.1, within(0.12));
    }

    @ParameterizedTest
    @EnumSource(EffectMethod.class)
    void a_known_lift_is_found_with_its_total(EffectMethod method) {
        Panel panel = Shops.of(7, 12, 120, 0.05);
        EffectEstimate found =
                by(method, Shops.lifted(panel, 1.5, 100, 120), LAST_20).get();
        assertThat(found.relativeInterval().contains(0.5)).isTrue();
        double added = 0.5 * Arrays.stream(panel.values()[0], 100, 120).sum();
        assertThat(found.totalInterval().contains(added)).isTrue();
        assertThat(found.pValue()).isLessThan(0.02);
        assertThat(found.expected()).hasSize(120);
        assertThat(found.scale()).isEqualTo(EffectScale.LOG);
    }

    @ParameterizedTest
    @EnumSource(EffectMethod.class)
    void another_unit_of_money_changes_the_totals_only(EffectMethod method) {
        Panel panel = Shops.lifted(Shops.of(8, 8, 120, 0.05), 1.2, 100, 120);
        EffectEstimate yuan = by(method, panel, LAST_20).get();
        EffectEstimate fen = by(method, Shops.scaled(panel, 100), LAST_20).get();
        assertThat(fen.relative()).isCloseTo(yuan.relative(), within(1e-9));
        assertThat(fen.total()).isCloseTo(100 * yuan.total(), within(1e-5 * Math.abs(yuan.total())));
        assertThat(fen.pValue()).isCloseTo(yuan.pValue(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = EffectMethod.class, names = "INTERRUPTED_SERIES", mode = EnumSource.Mode.EXCLUDE)
    void the_order_of_the_others_means_nothing(EffectMethod method) {
        Panel panel = Shops.lifted(Shops.of(9, 6, 120, 0.05), 1.2, 100, 120);
        double[][] v = panel.values();
        Panel turned = Shops.named(v[0], v[5], v[3], v[1], v[4], v[2]);
        EffectEstimate one = by(method, panel, LAST_20).get();
        EffectEstimate other = by(method, turned, LAST_20).get();
        assertThat(other.relative()).isCloseTo(one.relative(), within(1e-9));
        assertThat(other.relativeInterval().upper())
                .isCloseTo(one.relativeInterval().upper(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(EffectMethod.class)
    void days_without_sales_change_the_scale_not_the_finding(EffectMethod method) {
        Panel panel = Shops.of(10, 10, 120, 0.03);
        panel.values()[3][17] = 0;
        EffectEstimate found =
                by(method, Shops.lifted(panel, 1.4, 100, 120), LAST_20).get();
        assertThat(found.scale()).isEqualTo(EffectScale.SHARE_OF_BEFORE);
        assertThat(found.relative()).isCloseTo(0.4, within(0.15));
    }

    @Test
    void what_comes_after_the_end_is_left_out() {
        Panel panel = Shops.lifted(Shops.of(11, 6, 120, 0.05), 1.3, 80, 100);
        Panel wild = Shops.lifted(panel, 50, 100, 120);
        Intervention intervention = Intervention.of(0, 80, 100);
        assertThat(by(EffectMethod.SYNTHETIC_CONTROL, wild, intervention).get().relative())
                .isEqualTo(by(EffectMethod.SYNTHETIC_CONTROL, panel, intervention)
                        .get()
                        .relative());
    }

    @Test
    void several_treated_shops_narrow_the_interval() {
        Panel panel = Shops.of(12, 16, 60, 0.1);
        double one = DifferenceInDifferences.estimate(panel, Intervention.of(0, 40, 60), 0.9)
                .get()
                .relativeInterval()
                .width();
        double four = DifferenceInDifferences.estimate(panel, new Intervention(List.of(0, 1, 2, 3), 40, 60), 0.9)
                .get()
                .relativeInterval()
                .width();
        assertThat(four).isLessThan(0.8 * one);
    }

    @Test
    void a_trend_apart_before_is_not_trusted() {
        Panel panel = Shops.of(13, 8, 100, 0.02);
        for (int day = 0; day < 100; day++) {
            panel.values()[0][day] *= Math.exp(0.01 * day);
        }
        EffectComparison found = EffectComparison.of(panel, Intervention.of(0, 80, 100), Calendar.weekly(), 0.9)
                .get();
        EffectEstimate differences = found.attempts().get(1).estimate().get();
        assertThat(differences.trust().grade()).isEqualTo(Trust.Grade.POOR);
        assertThat(found.recommended().orElseThrow().method()).isNotEqualTo(EffectMethod.DIFFERENCE_IN_DIFFERENCES);
    }

    @Test
    void the_comparison_quotes_the_mixture_where_all_fit() {
        EffectComparison found = EffectComparison.of(Shops.of(14, 10, 120, 0.03), LAST_20, Calendar.weekly(), 0.9)
                .get();
        assertThat(found.recommended().orElseThrow().method()).isEqualTo(EffectMethod.SYNTHETIC_CONTROL);
        assertThat(found.en()).contains("% of the movement");
    }

    @Test
    void an_influence_on_the_same_days_cannot_be_told_apart() {
        double[] festival = new double[120];
        Arrays.fill(festival, 100, 120, 1);
        Calendar calendar = new Calendar(7, List.of("festival"), new double[][] {festival});
        Doubt doubt = InterruptedSeries.estimate(Shops.of(1, 1, 120, 0.1), LAST_20, calendar, 0.9)
                .findDoubt()
                .orElseThrow();
        assertThat(doubt.reason()).isEqualTo(Doubt.Reason.NOT_IDENTIFIED);
        assertThat(doubt.en()).contains("festival", "action");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_no_number_is_pointed_at(double strange) {
        Panel panel = Shops.of(2, 4, 120, 0.1);
        panel.values()[2][7] = strange;
        for (EffectMethod method : EffectMethod.values()) {
            Doubt doubt = by(method, panel, LAST_20).findDoubt().orElseThrow();
            assertThat(doubt.reason()).isEqualTo(Doubt.Reason.OUT_OF_DOMAIN);
            assertThat(doubt.en()).contains("shop 2", "period 8");
        }
    }

    @Test
    @Timeout(4)
    void hostile_panels_are_answered() {
        double[] ones = new double[120];
        Arrays.fill(ones, 1);
        double[] huge = new double[120];
        Arrays.setAll(huge, day -> day % 2 == 0 ? 1e300 : 1e-300);
        List<Panel> panels = Stream.of(
                        Shops.named(ones),
                        Shops.named(ones, ones, ones),
                        Shops.named(new double[120], ones, ones),
                        Shops.named(huge, ones, huge, ones),
                        Shops.named(ones, huge, ones))
                .toList();
        for (Panel panel : panels) {
            for (EffectMethod method : EffectMethod.values()) {
                by(method, panel, LAST_20).find().ifPresent(found -> {
                    assertThat(found.relative()).isNotNaN();
                    assertThat(found.relativeInterval().lower()).isNotNaN();
                });
            }
        }
        assertThat(by(EffectMethod.DIFFERENCE_IN_DIFFERENCES, Shops.named(ones), LAST_20)
                        .isKnown())
                .isFalse();
        assertThat(by(EffectMethod.INTERRUPTED_SERIES, Shops.named(ones), LAST_20)
                        .isKnown())
                .isFalse();
        assertThat(by(EffectMethod.INTERRUPTED_SERIES, Shops.of(1, 1, 12, 0.1), Intervention.of(0, 10, 12))
                        .isKnown())
                .isFalse();
        Panel brief = Shops.of(1, 3, 3, 0.1);
        Intervention early = Intervention.of(0, 1, 3);
        assertThat(EffectComparison.of(brief, early, Calendar.weekly(), 0.9).isKnown())
                .isFalse();
        Intervention late = Intervention.of(0, 2, 9);
        assertThatThrownBy(() -> by(EffectMethod.SYNTHETIC_CONTROL, brief, late))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
