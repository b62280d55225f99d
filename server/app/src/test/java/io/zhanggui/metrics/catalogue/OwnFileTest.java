package io.zhanggui.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.BandOrigin;
import io.zhanggui.metrics.CatalogueFault;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.Unit;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agency may write into a file of its own, on the shipped catalogue. */
class OwnFileTest {

    /** Each field stands on a line of its own: line 2 is the measure, lines 4 to 12 the metric. */
    private static final String RIGHT = """
        measures:
          - {measure: big_orders, take: count of orders on paid_at where paid > 500}
        metrics:
          - metric: big_order_share
            zh: 大单占比
            en: Share of big orders
            meaning: 实付 500 元以上的订单占支付订单的比例。
            means: Orders of more than 500 yuan over paid orders.
            unit: percent
            days: whole
            date: paid
            computed: ratio(big_orders, orders_paid)
        """;

    private static final String CHANGE = """
        changes:
          - change: pay_conversion
            zh: 转化率
            bands: [{origin: agency 2026, low: below 1%, healthy: from 1%}]
            without: [premise P1.2.2]
            caveats: [{zh: 合同口径, en: as in the contract}]
        """;

    @Test
    void a_metric_may_be_made_of_new_measures_and_of_other_metrics() {
        Catalogue catalogue = read(RIGHT);
        MetricDefinition metric = catalogue.metrics().get("big_order_share");
        assertThat(metric.group().zh()).isEqualTo("自定指标");
        assertThat(metric.formulas()).containsEntry(Source.COMPUTED, "ratio(big_orders, orders_paid)");
        assertThat(Objects.requireNonNull(catalogue.formulas().get("big_order_share"))
                        .get(Source.COMPUTED))
                .isEqualTo(Formula.parse("ratio(big_orders, paid_count)"));
        assertThat(catalogue.own().get("big_order_share").refersTo()).containsExactly("orders_paid");
        assertThat(catalogue.own().get("big_order_share").line()).isEqualTo(4);
    }

    @Test
    void a_bound_of_money_is_written_and_told_in_yuan_and_kept_in_fen() {
        Catalogue catalogue = read(RIGHT.replace("500", "499.50"));
        assertThat(catalogue
                        .measures()
                        .get("big_orders")
                        .aggregate()
                        .where()
                        .getFirst()
                        .value())
                .isEqualTo(49_950L);
        assertThat(catalogue
                        .metrics()
                        .get("big_order_share")
                        .formulasInWords()
                        .get(Source.COMPUTED)
                        .zh())
                .contains("支付金额大于 499.5 元");
    }

    @Test
    void the_shipped_metrics_stay_as_they_are_and_in_their_order() {
        assertThat(read(RIGHT).metrics().keySet())
                .startsWith(ShippedCatalogue.get().metrics().keySet().toArray(new String[0]));
        assertThat(ShippedCatalogue.get().metrics()).doesNotContainKey("big_order_share");
    }

    @Test
    void names_bands_and_caveats_of_a_shipped_metric_change_and_its_formula_stays() {
        MetricDefinition shipped = ShippedCatalogue.get().metrics().get("pay_conversion");
        MetricDefinition changed = read(CHANGE).metrics().get("pay_conversion");
        assertThat(changed.zh()).isEqualTo("转化率");
        assertThat(changed.en()).isEqualTo(shipped.en());
        assertThat(changed.formulas()).isEqualTo(shipped.formulas());
    }

    @Test
    void the_agencys_own_bands_stand_before_the_others() {
        assertThat(read(CHANGE).metrics().get("pay_conversion").bands().stream()
                        .map(Band::origin)
                        .distinct()
                        .map(BandOrigin::zh))
                .containsExactly("自定目标 2026", "方案假设 S1-2");
    }

    @Test
    void an_own_metric_may_stand_in_a_shipped_group() {
        assertThat(read("group: conversion\n" + RIGHT)
                        .metrics()
                        .get("big_order_share")
                        .group()
                        .zh())
                .isEqualTo("转化");
    }

    @Test
    void visitors_of_days_are_never_added() {
        String text = RIGHT.replace("days: whole", "days: sum")
                .replace("unit: percent", "unit: count")
                .replace("computed: ratio(big_orders, orders_paid)", "reported: visitors_of_day");
        assertThat(faults(text)).extracting(CatalogueFault::code).containsExactly("CATALOGUE-22");
    }

    /** What is asked of an agency's formulas holds for the shipped ones. */
    @Test
    void the_shipped_formulas_give_what_their_units_say() {
        Catalogue shipped = ShippedCatalogue.get();
        shipped.metrics().values().stream()
                .filter(metric -> metric.of() == null)
                .forEach(metric -> shipped.formulas().get(metric.key()).values().forEach(formula -> {
                    Money.of(formula, shipped.measures())
                            .ifPresent(money ->
                                    assertThat(money == 1).as(metric.key()).isEqualTo(metric.unit() == Unit.YUAN));
                }));
    }

    @Test
    void an_empty_file_changes_nothing() {
        assertThat(read("").metrics()).isEqualTo(ShippedCatalogue.get().metrics());
        assertThat(read("# nothing yet\n").metrics())
                .isEqualTo(ShippedCatalogue.get().metrics());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            take: count of orders           | take: count of order         | 2:33 CATALOGUE-06 order → orders
            take: count of orders           | take: number of orders       | 2:33 CATALOGUE-08 number of orders on paid_at where paid > 500 → sum paid of orders on paid_at where paid_at known
            where paid > 500              | where piad > 500           | 2:33 CATALOGUE-06 piad → paid
            where paid > 500              | where paid = '500'         | 2:33 CATALOGUE-20 paid
            where paid > 500              | where paid is large          | 2:33 CATALOGUE-09 paid is large → paid_at known
            count of orders                 | sum paid of orders           | 2:5 CATALOGUE-21 big_orders
            count of orders                 | sum buyer of orders          | 2:33 CATALOGUE-20 buyer
            on paid_at                      | on province                  | 2:33 CATALOGUE-20 province
            measure: big_orders             | measure: Big-Orders          | 2:5 CATALOGUE-17 Big-Orders
            metric: big_order_share         | metric: pay_conversion       | 4:13 CATALOGUE-18 pay_conversion → my_pay_conversion
            metric: big_order_share         | metric: 大单                 | 4:5 CATALOGUE-17 大单 → my_conversion
            zh: 大单占比                    | zh: 支付金额                 | 5:9 CATALOGUE-19 支付金额
            zh: 大单占比                    | zh:                          | 5:8 CATALOGUE-05
            unit: percent                   | unit: percents               | 9:11 CATALOGUE-06 percents → percent
            days: whole                     | days: sum                    | 10:5 CATALOGUE-22 sum
            days: whole                     | dais: whole                  | 10:5 CATALOGUE-06 dais → days
            ratio(big_orders, orders_paid)  | ratio(paid_sum, orders_paid) | 9:11 CATALOGUE-28 percent
            ratio(big_orders, orders_paid)  | sum(paid_sum, orders_paid)   | 12:15 CATALOGUE-27
            ratio(big_orders, orders_paid)  | ratio(big_orders             | 12:15 CATALOGUE-10
            ratio(big_orders, orders_paid)  | ratio(big_orders, order_paid)| 12:15 CATALOGUE-06 order_paid → orders_paid
            ratio(big_orders, orders_paid)  | ratio(big_orders, item_visitors) | 12:15 CATALOGUE-23 item_visitors → visitors_of_day
            computed: ratio                 | zh: ratio                    | 12:5 CATALOGUE-07 zh
            metrics:                        | metric:                      | 3:1 CATALOGUE-06 metric → metrics
            date: paid                      | date: [paid                  | 12:13 CATALOGUE-01
            date: paid                      | date: payed                  | 11:11 CATALOGUE-06 payed → paid
            days: whole                     | by: [provence]               | 10:9 CATALOGUE-06 provence → province
            days: whole                     | by: [province, keyword]      | 10:9 CATALOGUE-06 keyword →
            """)
    void a_fault_is_told_with_its_place_its_code_and_the_likeliest_word(String right, String wrong, String fault) {
        assertThat(faults(RIGHT.replace(right, wrong)))
                .extracting(OwnFileTest::shown)
                .anySatisfy(shown -> assertThat(shown).startsWith(fault));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            change: pay_conversion     | change: pay_convertion  | 2:13 CATALOGUE-06 pay_convertion → pay_conversion
            zh: 转化率                 | computed: big           | 3:5 CATALOGUE-18 pay_conversion → my_pay_conversion
            zh: 转化率                 | meaning: 一句话。       | 3:5 CATALOGUE-24 meaning → means
            origin: agency 2026        | origin: premise P9      | 4:22 CATALOGUE-12 premise
            below 1%                   | below 1                 | 4:35 CATALOGUE-14 1
            from 1%                    | from 2%                 | 4:13 CATALOGUE-15
            low: below                 | worst: below            | 4:35 CATALOGUE-06 worst
            premise P1.2.2             | premise P1.2.3          | 5:14 CATALOGUE-06 premise P1.2.3 → premise P1.2.2
            """)
    void a_fault_in_a_change_is_told_alike(String right, String wrong, String fault) {
        assertThat(faults(CHANGE.replace(right, wrong)))
                .extracting(OwnFileTest::shown)
                .anySatisfy(shown -> assertThat(shown).startsWith(fault));
    }

    @Test
    void all_faults_of_a_file_are_told_at_once_in_the_order_of_its_lines() {
        String text = RIGHT.replace("count of orders", "count of order")
                .replace("unit: percent", "unit: pounds")
                .replace("means:", "meens:");
        assertThat(faults(text))
                .extracting(CatalogueFault::line)
                .startsWith(2)
                .contains(4, 8, 9)
                .isSorted();
    }

    @Test
    void each_fault_says_what_to_do_in_both_languages() {
        assertThat(faults(RIGHT.replace("unit: percent", "unit: percents")))
                .extracting(fault ->
                        fault.sentence().zh() + " / " + fault.sentence().en())
                .containsExactly("own.yaml:9:11: 不认识单位“percents”。是不是要写：percent、points、seconds（CATALOGUE-06） /"
                        + " own.yaml:9:11: unknown unit \"percents\"; did you mean \"percent\", \"points\","
                        + " \"seconds\"? (CATALOGUE-06)");
    }

    private static String shown(CatalogueFault fault) {
        String expected =
                fault.expected().isEmpty() ? "" : " → " + fault.expected().getFirst();
        return (fault.line() + ":" + fault.column() + " " + fault.code() + " " + fault.found() + expected).strip();
    }

    private static List<CatalogueFault> faults(String text) {
        return extended(text).faults();
    }

    private static Catalogue read(String text) {
        CatalogueReader.Extended read = extended(text);
        assertThat(read.faults()).isEmpty();
        return read.catalogue();
    }

    private static CatalogueReader.Extended extended(String... texts) {
        return CatalogueReader.extend(
                ShippedCatalogue.get(),
                Arrays.stream(texts)
                        .map(text -> new YamlFile("own.yaml", new StringReader(text)))
                        .toList());
    }
}
