package io.zhanggui.engagement.measure.flow;

import static io.zhanggui.engagement.measure.flow.GivenShop.CLOUD;
import static io.zhanggui.engagement.measure.flow.GivenShop.RIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.LiveFacts.Collected;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.orders.OrderMeasures;
import io.zhanggui.settlement.orders.OrderRows;
import io.zhanggui.settlement.orders.OrderSums;
import io.zhanggui.settlement.rules.Trial;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.FactKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts of three days in June over a few orders, every fact worked out by hand. */
class LiveFactsTest {

    private static final String CLOUD_SHOP = "{id: cloud, platform: tmall, name: 云}";
    private static final String BOTH_SHOPS = CLOUD_SHOP + ", {id: river, platform: tmall, name: 河}";
    private static final String TERM = "{from: 2026-06-01, to: 2026-06-04}";
    private static final Span JUNE = new Span(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-04"));

    @TempDir
    Path folder;

    private GivenShop shop;

    @BeforeEach
    void open() {
        shop = new GivenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String kpi(String metric, String variant, String scope, String target) {
        return """
                kpis:
                  - kpi: k
                    name: 指标
                    metric: %s
                    variant: %s
                    scope: %s
                    period: month
                    %s
                    measure: relative
                    tolerance: 0%%
                    reward: {step: 100}
                    penalty: {step: 100}
                    owner: operations_manager
                    source: 订单导出
                """.formatted(metric, variant, scope, target);
    }

    private void threeDays() {
        shop.orders(CLOUD, "2026-06-01", "2026-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 70 30 06-01T10:00 06-01T10:00
                2 B 50 50 50 0 06-01T11:00 06-01T11:00
                3 A 25.5 25.5 25.5 0 06-03T10:00 06-03T10:00
                """);
    }

    @Test
    void what_adds_up_comes_by_day_and_a_quiet_day_is_zero() {
        threeDays();
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("kept_amount", "computed", "all", "target: {kind: level, value: 100}"));

        assertThat(csv(collect(contract))).isEqualTo("""
                metric,scope,from,to,value,variant
                kept_sum,shop:cloud,2026-06-01,2026-06-02,120,computed
                kept_sum,shop:cloud,2026-06-02,2026-06-03,0,computed
                kept_sum,shop:cloud,2026-06-03,2026-06-04,25.5,computed
                """);
    }

    @Test
    void persons_are_counted_once_over_the_whole_period() {
        threeDays();
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("buyer_value", "computed", "all", "target: {kind: level, value: 100}"));

        Collected collected = collect(contract);

        assertThat(csv(collected)).contains("buyer_count,all,2026-06-01,2026-06-04,2,computed\n");
        assertThat(csv(collected)).contains("paid_sum,shop:cloud,2026-06-01,2026-06-02,150,computed\n");
        // 175.5 by two buyers.
        assertThat(settled(contract, collected).kpis().getFirst().value().doubleValue())
                .isEqualTo(87.75);
    }

    @Test
    void a_buyer_of_two_shops_is_one_where_both_are_asked_together() {
        threeDays();
        shop.orders(RIVER, "2026-06-01", "2026-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                9 A 10 10 10 0 06-02T10:00 06-02T10:00
                """);
        ContractHistory contract = GivenShop.contract(
                BOTH_SHOPS, TERM, "month", kpi("pay_buyers", "computed", "all", "target: {kind: level, value: 2}"));

        assertThat(csv(collect(contract))).isEqualTo("""
                metric,scope,from,to,value,variant
                buyer_count,all,2026-06-01,2026-06-04,2,computed
                """);
    }

    @Test
    void a_day_that_nobody_loaded_is_no_fact_and_the_engine_names_it() {
        shop.orders(CLOUD, "2026-06-01", "2026-06-03", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 100 0 06-01T10:00 06-01T10:00
                """);
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("kept_amount", "computed", "all", "target: {kind: level, value: 100}"));

        Collected collected = collect(contract);

        assertThat(csv(collected)).doesNotContain("2026-06-03,2026-06-04");
        assertThat(collected.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.said().en()).contains("2026-06-03"));
        assertThat(refusals(contract, collected)).singleElement().asString().contains("2026-06-03..2026-06-04");
    }

    @Test
    void a_baseline_brings_its_days_of_last_year_unless_it_is_frozen() {
        threeDays();
        String before = "baseline: {kind: same_period_last_year%s}\n    target: {kind: relative, value: 10%%}";
        ContractHistory open = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("kept_amount", "computed", "all", before.formatted("")));
        ContractHistory frozen = GivenShop.contract(
                CLOUD_SHOP,
                TERM,
                "month",
                kpi(
                        "kept_amount",
                        "computed",
                        "all",
                        before.formatted(", frozen: [{from: 2026-06-01, to: 2026-06-04, value: 100}], snapshot: "
                                + "a".repeat(64))));

        shop.orders(CLOUD, "2025-06-01", "2025-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                7 A 90 90 90 0 2025-06-01T10:00 2025-06-01T10:00
                """);

        assertThat(csv(collect(open))).contains("kept_sum,shop:cloud,2025-06-01,2025-06-02,90,computed");
        assertThat(csv(collect(frozen))).doesNotContain("2025");
    }

    @Test
    void a_mean_of_days_is_given_as_one_number_and_only_where_each_day_is_known() {
        shop.load(CLOUD, FactKind.SHOP_PERIOD, "2026-06-01", "2026-06-04", """
                from_day to_day visitors pay_buyers
                06-01 06-02 100 2
                06-02 06-03 200 3
                06-03 06-04 600 4
                """);
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP,
                TERM,
                "month",
                kpi("item_visitors", "reported", "all", "target: {kind: level, value: 100}"));

        assertThat(csv(collect(contract))).isEqualTo("""
                metric,scope,from,to,value,variant
                item_visitors,all,2026-06-01,2026-06-04,300,reported
                """);
    }

    @Test
    void the_same_moment_gives_the_same_bytes_after_a_later_load() {
        threeDays();
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("kept_amount", "computed", "all", "target: {kind: level, value: 100}"));
        Asked asked = shop.asked(contract);
        byte[] before = shop.live().collect(asked, JUNE).csv();

        shop.orders(CLOUD, "2026-06-01", "2026-06-04", """
                order_no buyer total paid kept refund created_at paid_at
                4 C 10 10 10 0 06-02T10:00 06-02T10:00
                """);

        assertThat(shop.live().collect(asked, JUNE).csv()).isEqualTo(before);
        assertThat(csv(collect(contract))).contains("2026-06-02,2026-06-03,10,");
    }

    @Test
    void earlier_periods_that_may_still_be_corrected_come_too() {
        shop.orders(CLOUD, "2026-05-01", "2026-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 100 0 05-30T10:00 05-30T10:00
                """);
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP,
                "{from: 2026-04-01, to: 2026-08-01}",
                "month",
                kpi("kept_amount", "computed", "all", "target: {kind: level, value: 100}"));

        String csv = csv(shop.live()
                .collect(shop.asked(contract), new Span(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"))));

        assertThat(csv).contains("2026-05-30,2026-05-31,100,").doesNotContain("2026-04");
    }

    @Test
    void a_scope_that_the_shops_facts_do_not_have_is_a_doubt() {
        threeDays();
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP,
                TERM,
                "month",
                kpi("kept_amount", "computed", "\"shop:cloud/item:601\"", "target: {kind: level, value: 100}"));

        assertThat(collect(contract).doubts())
                .extracting(doubt -> doubt.code())
                .containsExactly(MeasureError.NO_SUCH_PART.code());
    }

    @Test
    void a_shop_outside_of_what_may_be_seen_is_refused() {
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("kept_amount", "computed", "all", "target: {kind: level, value: 100}"));
        Asked asked = new Asked(GivenShop.BOTH, contract, Map.of(), Instant.now());

        assertThatThrownBy(() -> shop.live().collect(asked, JUNE)).isInstanceOf(Failure.class);
    }

    @Test
    void what_people_typed_goes_before_the_catalogue_and_days_that_do_not_count_come_along() {
        threeDays();
        shop.say("search_index all 2026-06-01 2026-06-04 1200 typed");
        shop.say("excluded.platform_outage all 2026-06-02 2026-06-03 1 agreed");
        ContractHistory typed = GivenShop.contract(
                CLOUD_SHOP, TERM, "month", kpi("search_index", "typed", "all", "target: {kind: level, value: 100}"));
        ContractHistory kept = GivenShop.contract(
                CLOUD_SHOP,
                TERM,
                "month",
                "exclusions: [platform_outage]\n"
                        + kpi("kept_amount", "computed", "all", "target: {kind: level, value: 300}"));

        assertThat(csv(collect(typed))).isEqualTo("""
                metric,scope,from,to,value,variant
                excluded.platform_outage,all,2026-06-02,2026-06-03,1,agreed
                search_index,all,2026-06-01,2026-06-04,1200,typed
                """);
        // The quiet second day does not count: 2 of June's 30 days, so the target is 20.
        Statement statement = settled(kept, collect(kept));
        assertThat(statement.kpis().getFirst().value().doubleValue()).isEqualTo(145.5);
        assertThat(statement.kpis().getFirst().target().doubleValue()).isEqualTo(20);
    }

    @Test
    void the_orders_behind_the_facts_add_up_to_them_and_name_nobody() {
        threeDays();
        shop.load(CLOUD, FactKind.REFUND, "2026-06-01", "2026-06-04", """
                refund_no order_no status amount done_at
                r1 2 SUCCESS 12.5 06-03T12:00
                """);
        ContractHistory contract = GivenShop.contract(
                CLOUD_SHOP,
                TERM,
                "month",
                """
                cap: {share: 15%, profit: {plus: [pay_amount], less: [refund_amount], variant: computed}, window: term, counts: [commission], excess: carry, undisclosed: note}
                """ + kpi("buyer_value", "computed", "all", "target: {kind: level, value: 100}"));
        Collected collected = collect(contract);

        byte[] orders = shop.live().orders(shop.asked(contract), collected).orElseThrow();
        OrderSums sums = new OrderSums(new OrderRows(orders), OrderMeasures.read(OrderMeasures.released()));

        assertThat(collected.facts().all())
                .allSatisfy(fact -> assertThat(sums.value(fact.metric(), fact.scope(), fact.span()))
                        .as(fact.toString())
                        .hasValue(fact.value()));
        assertThat(collected.facts().metrics()).containsExactly("buyer_count", "paid_sum", "refund_sum");
        assertThat(new String(orders, StandardCharsets.UTF_8))
                .contains("2026-06-01,2026-06-01,,,10000,10000,7000,,,", "refund,cloud,,,,,,,2026-06-03,,1250,,,,")
                .doesNotContain("" + "A".hashCode() + ",");
    }

    private Collected collect(ContractHistory contract) {
        return shop.live().collect(shop.asked(contract), JUNE);
    }

    private static String csv(Collected collected) {
        return new String(collected.csv(), StandardCharsets.UTF_8);
    }

    private static Outcome<List<Statement>> trial(ContractHistory contract, Collected collected) {
        return new Trial(contract, FactReader.read(collected.csv()).facts().orElseThrow()).upTo(JUNE, Optional.empty());
    }

    private static Statement settled(ContractHistory contract, Collected collected) {
        return ((Done<List<Statement>>) trial(contract, collected)).value().getLast();
    }

    private static List<String> refusals(ContractHistory contract, Collected collected) {
        return ((Refused<List<Statement>>) trial(contract, collected))
                .reasons().stream().map(reason -> reason.said().en()).toList();
    }
}
