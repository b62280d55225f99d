package io.zhanggui.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.Unit;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {

    private static final String BEFORE = """
        group: {key: trade, zh: 交易, en: Trade}
        causes:
          - {cause: late, zh: 晚, en: late}
        measures:
          - {measure: a, take: count of orders on created_at}
        metrics:
        """;

    @Test
    void all_faults_are_told_at_once_with_file_line_and_hint() {
        String text = """
            group: {key: trade, zh: 交易, en: Trade}
            measures:
              - {measure: paid, take: sum paid of orders on paid_at, unit: yuan}
              - {measure: lost, take: sum paid of order on paid_at}
            metrics:
              - metric: pay
                zh: 支付金额
                en: Paid
                meaning: 一句话。
                means: One sentence.
                unit: pounds
                beter: higher
                date: paid
                computed: piad
                differs: [slow]
                bands:
                  - {origin: premise P1, low: below 3, healthy: from 4}
              - metric: half
                zh: 一半
                meaning: 一句话。
                means: One sentence.
                unit: yuan
                date: paid
                computed: ratio(paid, missing)
            """;
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FaultyCatalogue.class)
                .hasMessageContaining("t.yaml:4:27: unknown relation \"order\"; did you mean \"orders\"")
                .hasMessageContaining("t.yaml:11:11: unknown unit \"pounds\"; did you mean")
                .hasMessageContaining("t.yaml:12:5: unknown field \"beter\"; did you mean \"better\"")
                .hasMessageContaining("t.yaml:14:15: unknown measure \"piad\"; did you mean \"paid\"")
                .hasMessageContaining("t.yaml:15:14: unknown cause \"slow\"; remove it")
                .hasMessageContaining("t.yaml:17:9: bands: each value must lie in exactly one band, but one ends at 3"
                        + " and the next begins at 4")
                .hasMessageContaining("t.yaml:18:5: \"en\" is missing")
                .hasMessageContaining("t.yaml:24:15: unknown measure \"missing\"");
    }

    @Test
    void bands_of_several_origins_stand_beside_each_other() {
        MetricDefinition metric = metric("""
            unit: percent, bands: [
              {origin: premise P1.2.2, low: below 2.3%, watch: from 2.3% below 3.5%, healthy: from 3.5%},
              {origin: agency, watch: below 2% or from 9%, good: from 2% below 9%}]\
            """);
        assertThat(metric.bandsOf(new BigDecimal("0.023")))
                .extracting(Band::level)
                .containsExactly(Band.Level.WATCH, Band.Level.GOOD);
        assertThat(metric.bandsOf(new BigDecimal("0.09")))
                .extracting(band -> band.level() + " " + band.origin().zh())
                .containsExactly("HEALTHY 方案假设 P1.2.2", "WATCH 自定目标");
    }

    @Test
    void a_band_may_hold_its_upper_bound() {
        MetricDefinition metric = metric(
                "unit: percent, bands: [{origin: agency, watch: below 30% or above 40%, healthy: from 30% to 40%}]");
        assertThat(Stream.of("0.2999", "0.3", "0.4", "0.4001")
                        .map(value ->
                                metric.bandsOf(new BigDecimal(value)).getFirst().level()))
                .containsExactly(Band.Level.WATCH, Band.Level.HEALTHY, Band.Level.HEALTHY, Band.Level.WATCH);
    }

    @Test
    void no_value_lies_in_two_bands_or_in_none() {
        assertThatThrownBy(() -> metric("unit: percent, bands: [{origin: agency, healthy: to 2%, watch: from 2%}]"))
                .hasMessageContaining("0.02 lies in two");
        assertThatThrownBy(() -> metric("unit: percent, bands: [{origin: agency, healthy: below 2%, watch: above 2%}]"))
                .hasMessageContaining("0.02 lies in none");
    }

    /** The bounds as their sources write them: ≤ 2 %, ≤ 15 %, 10 %, 10–15 %, 30–40 %, −15 %. */
    @Test
    void a_value_of_just_the_bound_meets_it() {
        Map<String, String> bounds = Map.of(
                "payment_failure_rate", "0.02",
                "provider_fee_share", "0.15",
                "staff_share", "0.1",
                "operating_share", "0.25",
                "marketing_share", "0.15",
                "paid_traffic_share", "0.4",
                "cpc_uplift", "-0.15");
        bounds.forEach((metric, bound) -> assertThat(
                        ShippedCatalogue.get().metrics().get(metric).bandsOf(new BigDecimal(bound)))
                .as(metric)
                .extracting(Band::level)
                .containsExactly(Band.Level.HEALTHY));
    }

    @Test
    void a_change_in_percentage_points_is_counted_in_points() {
        ShippedCatalogue.get().metrics().values().stream()
                .filter(metric -> metric.kind() == MetricKind.UPLIFT_POINTS)
                .forEach(metric -> assertThat(metric.unit()).as(metric.key()).isEqualTo(Unit.POINTS));
    }

    @Test
    void a_band_of_a_share_needs_a_percent_sign_and_one_of_money_must_have_none() {
        assertThatThrownBy(() -> metric("unit: percent, bands: [{origin: agency, low: below 2, good: from 2}]"))
                .hasMessageContaining("2 does not fit the unit percent");
        assertThatThrownBy(() -> metric("unit: yuan, bands: [{origin: agency, low: below 2%, good: from 2%}]"))
                .hasMessageContaining("2% does not fit the unit yuan");
    }

    @Test
    void an_unknown_level_or_origin_names_those_there_are() {
        assertThatThrownBy(() -> metric("unit: count, bands: [{origin: agency, great: from 2}]"))
                .hasMessageContaining("unknown level \"great\"");
        assertThatThrownBy(() -> metric("unit: count, bands: [{origin: boss, good: from 2}]"))
                .hasMessageContaining("expected \"premise\" with its number, \"platform\" or \"agency\"");
    }

    @Test
    void a_metric_carries_its_group_its_causes_and_its_caveats() {
        MetricDefinition metric = metric("unit: count, differs: [late], caveats: [{zh: 注意, en: mind}]");
        assertThat(metric.group()).isEqualTo(new MetricGroup("trade", "交易", "Trade"));
        assertThat(metric.differs()).extracting("en").containsExactly("late");
        assertThat(metric.caveats()).extracting("zh").containsExactly("注意");
    }

    @Test
    void a_caveat_without_both_languages_is_a_fault() {
        assertThatThrownBy(() -> metric("unit: count, caveats: [注意]")).hasMessageContaining("expected fields such as");
        assertThatThrownBy(() -> metric("unit: count, caveats: [{zh: 注意}]")).hasMessageContaining("\"en\" is missing");
    }

    @Test
    void a_formula_reads_inside_out() {
        Formula formula = Formula.parse("ratio(difference(a, b), sum(c, d, e))");
        assertThat(formula.measures()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void a_formula_may_state_a_number() {
        assertThat(Formula.parse("product(a, 0.02)"))
                .isEqualTo(new Formula.Two(
                        Formula.Operation.PRODUCT, new Formula.Of("a"), new Formula.Constant(new BigDecimal("0.02"))));
    }

    @Test
    void a_formula_that_ends_early_says_what_was_expected() {
        assertThatThrownBy(() -> metric("unit: count, reported: 'ratio(a, a'"))
                .hasMessageContaining("at 11, found \"\"; expected \")\"");
    }

    @Test
    void a_formula_in_words_keeps_its_brackets() {
        MetricDefinition metric = metric("unit: count, reported: 'ratio(a, sum(a, a))'");
        assertThat(metric.formulasInWords().get(Source.REPORTED).en())
                .isEqualTo("number of orders ÷ (number of orders ＋ number of orders)");
    }

    @Test
    void the_first_source_of_a_metric_is_its_default() {
        assertThat(metric("unit: count").defaultSource()).isEqualTo(Source.COMPUTED);
        assertThat(metric("unit: count, reported: a").defaultSource()).isEqualTo(Source.REPORTED);
    }

    private static MetricDefinition metric(String fields) {
        String declared = "  - {metric: m, zh: 数, en: m, meaning: 一句话。, means: One., date: created, " + fields
                + ", computed: a}\n";
        return read(BEFORE + declared).metrics().get("m");
    }

    private static Catalogue read(String text) {
        return CatalogueReader.read(List.of(new YamlFile("t.yaml", new StringReader(text))));
    }
}
