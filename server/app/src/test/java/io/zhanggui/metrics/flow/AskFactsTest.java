package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of the shipped catalogue, worked out by hand on a few rows. */
class AskFactsTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
    private static final Period WEEK = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-08"));

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private Metrics metrics;

    @BeforeEach
    void open() {
        warehouse = new TestWarehouse(folder);
        metrics = new AskFacts(agency -> ShippedCatalogue.get(), warehouse.facts());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void every_metric_answers_with_every_source_and_split_it_declares() {
        for (MetricDefinition metric : metrics.list(new AgencyId(1))) {
            for (Source source : metric.formulas().keySet()) {
                assertThat(metrics.ask(
                                        SHOP,
                                        MetricQuestion.of(metric.key(), JUNE).from(source))
                                .rows())
                        .hasSize(1);
            }
            for (String by : metric.dimensions()) {
                assertThat(metrics.ask(SHOP, MetricQuestion.of(metric.key(), JUNE, by))
                                .rows())
                        .isEmpty();
            }
        }
    }

    @Test
    void without_data_there_is_a_reason_and_never_a_zero() {
        MetricRow row =
                metrics.ask(SHOP, MetricQuestion.of("pay_amount", JUNE)).rows().getFirst();
        assertThat(row.value()).isNull();
        assertThat(row.reason()).isNotNull();
    }

    @Test
    void gross_kept_and_refunded_money_agree() {
        orders(order("1", "A", "2026-06-02", 100_00, 30_00), order("2", "B", "2026-06-03", 50_00, 0));
        assertThat(value("pay_amount", WEEK)).isEqualTo("150.00");
        assertThat(value("kept_amount", WEEK)).isEqualTo("120.00");
        assertThat(value("refund_amount", WEEK)).isEqualTo("30.00");
        assertThat(value("refund_rate", WEEK)).isEqualTo("0.200000");
        assertThat(value("buyer_value", WEEK)).isEqualTo("75.00");
    }

    @Test
    void a_refund_export_replaces_the_column_and_takes_its_own_day() {
        orders(order("1", "A", "2026-06-02", 100_00, 30_00), order("2", "B", "2026-06-03", 50_00, 5_00));
        load(
                FactKind.REFUND,
                Map.of(
                        "refund_no",
                        "r1",
                        "order_no",
                        "1",
                        "status",
                        "SUCCESS",
                        "amount",
                        40_00L,
                        "done_at",
                        moment("2026-06-05")));
        assertThat(byDay("refund_amount")).containsEntry("2026-06-03", "5.00").containsEntry("2026-06-05", "40.00");
        assertThat(value("refund_amount", WEEK)).isEqualTo("45.00");
        assertThat(value("kept_amount", WEEK)).isEqualTo("105.00");
    }

    @Test
    void a_day_that_a_file_speaks_of_without_an_order_is_zero_and_a_day_without_a_file_is_unknown() {
        orders(order("1", "A", "2026-06-02", 100_00, 0), order("2", "B", "2026-06-04", 50_00, 0));
        Map<String, String> days = byDay("orders_paid");
        assertThat(days).containsEntry("2026-06-03", "0").containsEntry("2026-06-07", "none");
        MetricAnswer total = metrics.ask(SHOP, MetricQuestion.of("orders_paid", WEEK));
        assertThat(total.missingDays())
                .containsExactly(
                        LocalDate.parse("2026-06-01"),
                        LocalDate.parse("2026-06-05"),
                        LocalDate.parse("2026-06-06"),
                        LocalDate.parse("2026-06-07"));
    }

    @Test
    void visitors_of_days_are_averaged_and_conversion_is_weighted() {
        load(FactKind.SHOP_PERIOD, shopDay("2026-06-01", 100, 2), shopDay("2026-06-02", 300, 3));
        assertThat(value("item_visitors", WEEK)).isEqualTo("200");
        assertThat(value("pay_conversion", WEEK)).isEqualTo("0.012500");
        assertThat(byDay("item_visitors")).containsEntry("2026-06-02", "300").containsEntry("2026-06-03", "none");
    }

    /** The question proof found the second to be unknown. */
    @Test
    void a_reported_day_without_an_item_is_zero_visitors_beside_other_days_and_by_itself() {
        load(FactKind.ITEM_PERIOD, itemDay("7001", "2026-06-01", 50), itemDay("7002", "2026-06-02", 80));
        MetricQuestion item = MetricQuestion.of("item_visitors_each", WEEK).where("item", "7001");
        List<MetricRow> days = metrics.ask(SHOP, item.by(List.of("day"))).rows();
        assertThat(days.get(1).value()).isEqualByComparingTo("0");
        Period second = Period.day(LocalDate.parse("2026-06-02"));
        assertThat(metrics.ask(SHOP, item.over(second)).rows().getFirst().value())
                .isEqualByComparingTo("0");
        Period third = Period.day(LocalDate.parse("2026-06-03"));
        assertThat(metrics.ask(SHOP, item.over(third)).rows().getFirst().value())
                .isNull();
    }

    private static Map<String, Object> itemDay(String item, String day, long visitors) {
        long from = LocalDate.parse(day).toEpochDay();
        return Map.of("item_id", item, "from_day", from, "to_day", from + 1, "device", "", "visitors", visitors);
    }

    @Test
    void without_cost_there_is_no_profit_and_with_it_the_cost_of_the_day_counts() {
        load(FactKind.ORDER_LINE, line("1", "A-1", "2026-06-02", 2, 100_00), line("2", "A-1", "2026-06-05", 1, 50_00));
        MetricRow none = metrics.ask(SHOP, MetricQuestion.of("gross_profit", WEEK))
                .rows()
                .getFirst();
        assertThat(none.reason()).isEqualTo(NoValue.NO_COST);
        load(FactKind.ITEM_MASTER, cost("A-1", "2026-01-01", 30_00), cost("A-1", "2026-06-04", 20_00));
        assertThat(value("goods_cost", WEEK)).isEqualTo("80.00");
        assertThat(value("gross_profit", WEEK)).isEqualTo("70.00");
        assertThat(value("cost_coverage", WEEK)).isEqualTo("1.000000");
    }

    private static Map<String, Object> line(String order, String code, String day, long quantity, long kept) {
        return Map.of(
                "order_no", order,
                "line_no", order,
                "code", code,
                "title", "茶壶",
                "quantity", quantity,
                "kept", kept,
                "paid_at", moment(day));
    }

    private static Map<String, Object> cost(String code, String from, long fen) {
        return Map.of(
                "item_id",
                "601",
                "sku_id",
                code + from,
                "code",
                code,
                "valid_from",
                LocalDate.parse(from).toEpochDay(),
                "unit_cost",
                fen);
    }

    @Test
    void scores_of_several_shops_are_not_combined() {
        Scope both = new Scope(new AgencyId(1), Set.of(new ShopId(7), new ShopId(8)));
        load(FactKind.DSR, Map.of("day", LocalDate.parse("2026-06-02").toEpochDay(), "attitude", 4_800_000L));
        assertThat(value("dsr_attitude", WEEK)).isEqualTo("4.8000");
        MetricRow together = metrics.ask(both, MetricQuestion.of("dsr_attitude", WEEK))
                .rows()
                .getFirst();
        assertThat(together.reason()).isEqualTo(NoValue.SEVERAL_SHOPS);
        assertThat(metrics.ask(both, MetricQuestion.of("dsr_attitude", WEEK, "shop"))
                        .rows())
                .extracting(MetricRow::dims)
                .containsExactly(Map.of("shop", "7"));
    }

    @Test
    void a_report_of_the_account_and_of_its_plans_is_counted_once() {
        load(FactKind.AD_DAY, ad("account", "", 90_00), ad("plan", "p1", 40_00), ad("plan", "p2", 50_00));
        assertThat(value("ad_spend", WEEK)).isEqualTo("90.00");
    }

    @Test
    void buyers_without_names_are_unknown_not_zero() {
        Map<String, Object> nameless = new HashMap<>(order("1", "A", "2026-06-02", 100_00, 0));
        nameless.remove("buyer");
        orders(nameless);
        assertThat(value("pay_buyers", WEEK)).isEqualTo("none");
    }

    @Test
    void what_people_type_is_unknown_where_they_typed_something_else() {
        load(
                FactKind.TYPED_FIGURE,
                GivenTable.of(
                                FactKind.TYPED_FIGURE,
                                "figure day to_day value source\nstaff_cost 06-02 06-03 100 finance")
                        .getFirst());
        assertThat(value("staff_cost", WEEK)).isEqualTo("100.00");
        assertThat(metrics.ask(SHOP, MetricQuestion.of("operating_cost", WEEK)).rows())
                .extracting(MetricRow::reason)
                .containsExactly(NoValue.NOT_TYPED);
    }

    @Test
    void what_is_typed_for_a_month_is_spread_over_its_days_to_the_fen() {
        typed("figure day to_day value source\nfreight_cost 06-01 07-01 100 courier\nnew_members 06-01 07-01 100 crm");
        assertThat(value("freight_cost", JUNE)).isEqualTo("100.00");
        assertThat(value("freight_cost", WEEK)).isEqualTo("23.33");
        assertThat(eachDay("freight_cost")).hasSize(30).containsOnly("3.33", "3.34");
        assertThat(eachDay("new_members")).hasSize(30).containsOnly("3", "4");
        assertThat(value("new_members", JUNE)).isEqualTo("100");
    }

    @Test
    void of_a_day_that_is_told_twice_the_later_word_counts() {
        typed("figure day to_day value source\nstaff_cost 06-01 06-02 300 first_of_month");
        typed("figure day to_day value source\nstaff_cost 06-01 07-01 300 month");
        assertThat(value("staff_cost", WEEK)).isEqualTo("70.00");
        assertThat(value("staff_cost", JUNE)).isEqualTo("300.00");
        typed("figure day to_day value source\nstaff_cost 06-03 06-04 25 bonus");
        assertThat(value("staff_cost", WEEK)).isEqualTo("85.00");
    }

    @Test
    void a_price_of_a_month_is_the_price_of_each_day() {
        typed("figure day to_day value source\ncompetitor_price 06-01 07-01 88.8 market");
        assertThat(value("competitor_price", WEEK)).isEqualTo("88.80");
    }

    private void typed(String table) {
        warehouse
                .loads()
                .load(
                        SHOP,
                        file(),
                        new GivenRows(
                                FactKind.TYPED_FIGURE,
                                LocalDateTime.parse("2026-06-09T00:00:00"),
                                GivenTable.of(FactKind.TYPED_FIGURE, table)));
    }

    private List<String> eachDay(String metric) {
        return metrics.ask(SHOP, MetricQuestion.of(metric, JUNE, "day")).rows().stream()
                .map(row -> String.valueOf(row.value()))
                .toList();
    }

    @Test
    void a_report_of_a_month_says_nothing_of_a_week_in_it() {
        load(
                FactKind.SERVICE_PERIOD,
                GivenTable.of(FactKind.SERVICE_PERIOD, "from_day to_day sales asked\n06-01 07-01 900 30")
                        .getFirst());
        assertThat(value("service_sales", WEEK)).isEqualTo("none");
        assertThat(value("service_sales", JUNE)).isEqualTo("900.00");
        assertThat(metrics.ask(SHOP, MetricQuestion.of("service_sales", JUNE)).missingDays())
                .isEmpty();
        assertThat(byDay("service_sales")).containsValue("none").doesNotContainValue("900.00");
    }

    @Test
    void a_window_that_is_still_open_is_no_failure_to_come_back() {
        orders(order("1", "A", "2026-06-02", 100_00, 0), order("2", "A", "2026-06-04", 50_00, 0));
        assertThat(metrics.ask(SHOP, MetricQuestion.of("repurchase_30d", WEEK)).rows())
                .extracting(MetricRow::reason)
                .containsExactly(NoValue.WINDOW_OPEN);
    }

    @Test
    void a_wrong_key_names_close_ones() {
        assertThatThrownBy(() -> metrics.ask(SHOP, MetricQuestion.of("pay_amout", JUNE)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("pay_amount");
    }

    @Test
    void a_wrong_split_names_the_right_ones() {
        assertThatThrownBy(() -> metrics.ask(SHOP, MetricQuestion.of("item_visitors", JUNE, "province")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("it can be by: day, week, month, quarter, year, weekday, shop");
    }

    private String value(String metric, Period period) {
        MetricRow row =
                metrics.ask(SHOP, MetricQuestion.of(metric, period)).rows().getFirst();
        return row.value() == null ? "none" : row.value().toPlainString();
    }

    private Map<String, String> byDay(String metric) {
        return metrics.ask(SHOP, MetricQuestion.of(metric, WEEK, "day")).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.dims().get("day"),
                        row -> row.value() == null ? "none" : row.value().toPlainString()));
    }

    @SafeVarargs
    private void orders(Map<String, Object>... orders) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Map<String, Object> order : orders) {
            LocalDate day = LocalDate.parse((String) order.get("title"));
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        GivenRows rows = new GivenRows(FactKind.ORDER, LocalDateTime.parse("2026-06-09T00:00:00"), List.of(orders));
        warehouse.loads().load(SHOP, file(), rows.over(new Period(first, last.plusDays(1))));
    }

    @SafeVarargs
    private void load(FactKind kind, Map<String, Object>... rows) {
        warehouse
                .loads()
                .load(SHOP, file(), new GivenRows(kind, LocalDateTime.parse("2026-06-09T00:00:00"), List.of(rows)));
    }

    private static NewLoad file() {
        return new NewLoad("f.csv", null, "f", 1, UserId.LOCAL);
    }

    private static Map<String, Object> order(String number, String buyer, String day, long paid, long refund) {
        return Map.of(
                "order_no", number,
                "title", day,
                "buyer", (long) buyer.hashCode(),
                "created_at", moment(day),
                "paid_at", moment(day),
                "total", paid,
                "paid", paid,
                "kept", paid - refund,
                "refund", refund);
    }

    private static Map<String, Object> shopDay(String day, long visitors, long buyers) {
        long from = LocalDate.parse(day).toEpochDay();
        return Map.of("from_day", from, "to_day", from + 1, "device", "", "visitors", visitors, "pay_buyers", buyers);
    }

    private static Map<String, Object> ad(String level, String plan, long spend) {
        return Map.of(
                "day", LocalDate.parse("2026-06-02").toEpochDay(),
                "product", "直通车",
                "level", level,
                "plan_id", plan,
                "spend", spend);
    }

    private static long moment(String day) {
        return GivenRows.micros(LocalDate.parse(day).atTime(12, 0));
    }
}
