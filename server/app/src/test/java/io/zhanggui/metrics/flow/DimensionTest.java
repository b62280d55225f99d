package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties that are looked up for each row: roles, categories, price bands, new and old buyers. */
class DimensionTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));

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
    void every_split_of_the_catalogue_is_a_declared_dimension() {
        for (MetricDefinition metric : metrics.list(new AgencyId(1))) {
            assertThat(metric.dimensions())
                    .as(metric.key())
                    .allSatisfy(word -> assertThat(Dimension.find(word)).isPresent());
        }
    }

    @Test
    void every_dimension_a_metric_offers_can_be_asked_for_with_every_source() {
        for (MetricDefinition metric : metrics.list(new AgencyId(1))) {
            metric.formulas().keySet().forEach(source -> {
                MetricQuestion question = MetricQuestion.of(metric.key(), JUNE).from(source);
                for (Dimension dimension : metrics.dimensions(new AgencyId(1), question)) {
                    assertThat(metrics.ask(SHOP, question.by(List.of(dimension.word()))))
                            .isNotNull();
                }
            });
        }
    }

    @Test
    void an_item_has_the_role_of_the_day_and_before_the_first_statement_the_first() {
        load(
                FactKind.ITEM_PERIOD,
                itemDay("601", "2026-06-02", 10_00),
                itemDay("601", "2026-06-20", 5_00),
                itemDay("602", "2026-06-02", 3_00),
                itemDay("603", "2026-06-02", 1_00));
        load(
                FactKind.ITEM_MASTER,
                master("601", "2026-06-10", "引流", "茶壶"),
                master("601", "2026-06-15", "利润", "茶壶"),
                master("602", "2026-01-01", "引流", "茶杯"));
        MetricQuestion sales = MetricQuestion.of("item_sales", JUNE);
        assertThat(rows(sales.by(List.of("role")))).containsExactlyInAnyOrder("引流 13.00", "利润 5.00", " 1.00");
        assertThat(rows(sales.where("role", "引流").by(List.of("item")))).containsExactly("601 10.00", "602 3.00");
        assertThat(rows(sales.where("role", ""))).containsExactly("1.00");
        assertThat(rows(sales.where("category", "茶壶").by(List.of("month", "item"))))
                .containsExactly("2026-06-01 601 15.00");
    }

    @Test
    void a_buyer_is_new_in_the_period_of_the_first_payment_in_the_store_and_old_in_every_later_one() {
        load(
                FactKind.ORDER,
                order("0", 1L, "2026-05-01T10:00", 40_00),
                order("1", 1L, "2026-06-02T10:00", 60_00),
                order("2", 2L, "2026-06-02T10:00", 120_00),
                order("3", 2L, "2026-06-02T18:00", 10_00),
                order("4", 2L, "2026-06-05T18:00", 700_00),
                order("5", null, "2026-06-05T18:00", 1_00));
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        assertThat(rows(paid.by(List.of("buyer_kind")))).containsExactlyInAnyOrder("new 830.00", "old 60.00", " 1.00");
        assertThat(rows(MetricQuestion.of("pay_buyers", JUNE, "day").where("buyer_kind", "old")))
                .contains("2026-06-02 1", "2026-06-05 1", "2026-06-03 0");
        assertThat(rows(MetricQuestion.of("pay_buyers", JUNE, "buyer_kind"))).contains("new 1", "old 1");
    }

    @Test
    void new_and_returning_buyers_are_all_that_paid_however_the_period_is_cut() {
        load(
                FactKind.ORDER,
                order("0", 1L, "2026-05-01T10:00", 40_00),
                order("1", 1L, "2026-06-02T10:00", 60_00),
                order("2", 2L, "2026-06-02T10:00", 120_00),
                order("4", 2L, "2026-06-05T18:00", 700_00),
                order("5", 3L, "2026-06-29T18:00", 1_00));
        Period may = new Period(LocalDate.parse("2026-05-01"), JUNE.to());
        for (Period period :
                List.of(JUNE, may, new Period(LocalDate.parse("2026-06-05"), LocalDate.parse("2026-06-06")))) {
            for (String piece : List.of("day", "week", "month", "year", "shop", "weekday", "")) {
                List<String> by = piece.isEmpty() ? List.of() : List.of(piece);
                Map<String, List<String>> pairs = Map.of(
                        "new_buyers", List.of("new", "pay_buyers"),
                        "returning_buyers", List.of("old", "pay_buyers"),
                        "old_buyer_amount", List.of("old", "pay_amount"));
                pairs.forEach((metric, same) -> assertThat(
                                known(MetricQuestion.of(metric, period).by(by)))
                        .as(metric + " by " + piece + " in " + period)
                        .isEqualTo(known(MetricQuestion.of(same.get(1), period)
                                .where("buyer_kind", same.getFirst())
                                .by(by))));
            }
        }
        assertThat(rows(MetricQuestion.of("new_buyers", JUNE))).containsExactly("2");
        assertThat(rows(MetricQuestion.of("returning_buyers", JUNE))).containsExactly("1");
        assertThat(rows(MetricQuestion.of("old_buyer_amount", JUNE))).containsExactly("60.00");
        assertThat(rows(MetricQuestion.of("old_buyer_amount", may, "month"))).contains("2026-06-01 60.00");
    }

    @Test
    void of_several_shops_together_a_buyer_is_new_once_and_told_by_shop_new_in_each() {
        Scope other = Scope.of(SHOP.agency(), new ShopId(8));
        Scope both = new Scope(SHOP.agency(), Set.of(new ShopId(7), new ShopId(8)));
        load(FactKind.ORDER, order("0", 1L, "2026-05-01T10:00", 40_00));
        load(other, FactKind.ORDER, List.of(order("1", 1L, "2026-06-02T10:00", 60_00)));
        assertThat(rows(other, MetricQuestion.of("new_buyers", JUNE))).containsExactly("1");
        assertThat(rows(both, MetricQuestion.of("returning_buyers", JUNE))).containsExactly("1");
        assertThat(rows(both, MetricQuestion.of("pay_amount", JUNE, "buyer_kind")))
                .containsExactly("old 60.00");
        assertThat(rows(both, MetricQuestion.of("new_buyers", JUNE, "shop"))).contains("8 1");
        assertThat(rows(both, MetricQuestion.of("pay_amount", JUNE, "shop", "buyer_kind")))
                .containsExactly("8 new 60.00");
    }

    /** Without those that are zero or unknown, of which a filter knows no rows. */
    private List<String> known(MetricQuestion question) {
        return metrics.ask(SHOP, question).rows().stream()
                .filter(row -> row.value() != null && row.value().signum() != 0)
                .map(row -> row.dims() + " " + row.value())
                .sorted()
                .toList();
    }

    @Test
    void price_bands_are_of_the_order_and_stand_in_the_order_of_price() {
        load(
                FactKind.ORDER,
                order("1", 1L, "2026-06-02T10:00", 49_99),
                order("2", 1L, "2026-06-02T10:00", 50_00),
                order("3", 1L, "2026-06-02T10:00", 450_00),
                order("4", 1L, "2026-06-02T10:00", 2_000_00));
        assertThat(rows(MetricQuestion.of("orders_paid", JUNE, "price_band")))
                .containsExactly("0-50 1", "50-100 1", "200-500 1", "1000+ 1");
    }

    @Test
    void an_answer_given_before_never_outlives_a_load_or_its_undoing() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        assertThat(rows(paid)).containsExactly("none");
        LoadId load = load(FactKind.ORDER, order("1", 1L, "2026-06-02T10:00", 60_00));
        assertThat(rows(paid)).containsExactly("60.00");
        assertThat(rows(paid)).containsExactly("60.00");
        load(FactKind.ORDER, order("1", 1L, "2026-06-02T10:00", 70_00));
        assertThat(rows(paid)).containsExactly("70.00");
        warehouse.loads().undo(SHOP, load, UserId.LOCAL);
        assertThat(rows(paid)).containsExactly("70.00");
    }

    private List<String> rows(MetricQuestion question) {
        return rows(SHOP, question);
    }

    private List<String> rows(Scope scope, MetricQuestion question) {
        return metrics.ask(scope, question).rows().stream()
                .map(row -> row.dims().values().stream().map(each -> each + " ").reduce("", String::concat)
                        + (row.value() == null ? "none" : row.value().toPlainString()))
                .toList();
    }

    @SafeVarargs
    private LoadId load(FactKind kind, Map<String, Object>... rows) {
        return load(SHOP, kind, List.of(rows));
    }

    private LoadId load(Scope scope, FactKind kind, List<Map<String, Object>> rows) {
        GivenRows given = new GivenRows(kind, LocalDateTime.parse("2026-07-09T00:00:00"), rows);
        NewLoad file = new NewLoad("f.csv", null, "f", 1, UserId.LOCAL);
        return warehouse
                .loads()
                .load(scope, file, kind == FactKind.ORDER ? given.over(JUNE) : given)
                .load();
    }

    private static Map<String, Object> order(String number, Long buyer, String paidAt, long paid) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", number);
        order.put("paid_at", GivenRows.micros(LocalDateTime.parse(paidAt)));
        order.put("paid", paid);
        if (buyer != null) {
            order.put("buyer", buyer);
        }
        return order;
    }

    private static Map<String, Object> itemDay(String item, String day, long fen) {
        long from = LocalDate.parse(day).toEpochDay();
        return Map.of("item_id", item, "from_day", from, "to_day", from + 1, "device", "", "pay_amount", fen);
    }

    private static Map<String, Object> master(String item, String from, String role, String category) {
        return Map.of(
                "item_id", item,
                "sku_id", item + from,
                "valid_from", LocalDate.parse(from).toEpochDay(),
                "role", role,
                "category", category);
    }
}
