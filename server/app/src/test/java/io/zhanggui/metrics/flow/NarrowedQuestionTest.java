package io.zhanggui.metrics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.catalogue.ShippedCatalogue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.duck.TestWarehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions narrowed to a value and days that roll, on the orders and visitors of one June. */
class NarrowedQuestionTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Scope BOTH = new Scope(new AgencyId(1), Set.of(new ShopId(7), new ShopId(8)));
    private static final Period JUNE = new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
    private static final Period FROM_THIRD = new Period(LocalDate.parse("2026-06-03"), LocalDate.parse("2026-06-06"));

    @TempDir
    Path folder;

    private TestWarehouse warehouse;
    private Metrics metrics;

    @BeforeEach
    void load() {
        warehouse = new TestWarehouse(folder);
        metrics = new AskFacts(agency -> ShippedCatalogue.get(), warehouse.facts());
        load(
                7,
                FactKind.ORDER,
                order("1", 1, "2026-06-01T09:00", 100_00, "浙江"),
                order("2", 1, "2026-06-02T09:30", 50_00, "浙江"),
                order("3", 2, "2026-06-03T21:00", 30_00, "上海"),
                order("4", 3, "2026-06-05T21:00", 20_00, ""));
        load(8, FactKind.ORDER, order("9", 9, "2026-06-03T21:00", 7_00, "上海"));
        load(7, FactKind.SHOP_PERIOD, visitors("2026-06-02", 100), visitors("2026-06-03", 300));
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void only_what_has_the_value_counts() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        assertThat(rows(SHOP, paid.where("province", "浙江"))).containsExactly("150.00");
        assertThat(rows(SHOP, paid.where("province", "上海"))).containsExactly("30.00");
        assertThat(rows(SHOP, paid.where("province", "上海").where("hour", "9"))).containsExactly("0.00");
        assertThat(rows(SHOP, paid.where("hour", "21"))).containsExactly("50.00");
        assertThat(rows(SHOP, paid.where("weekday", "5"))).containsExactly("20.00");
    }

    @Test
    void an_empty_value_means_facts_without_one_as_the_split_shows_them() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        assertThat(rows(SHOP, paid.by(List.of("province"))))
                .containsExactlyInAnyOrder("province=浙江 150.00", "province=上海 30.00", "province= 20.00");
        assertThat(rows(SHOP, paid.where("province", ""))).containsExactly("20.00");
    }

    @Test
    void a_shop_and_a_piece_of_time_narrow_what_is_known_too() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        assertThat(rows(BOTH, paid.where("shop", "8"))).containsExactly("7.00");
        MetricAnswer day = metrics.ask(SHOP, paid.where("day", "2026-06-04"));
        assertThat(day.rows().getFirst().period()).isEqualTo(Period.day(LocalDate.parse("2026-06-04")));
        assertThat(day.rows().getFirst().value()).isEqualByComparingTo("0");
        assertThat(day.missingDays()).isEmpty();
        assertThat(rows(SHOP, paid.where("week", "2026-06-01"))).containsExactly("200.00");
    }

    @Test
    void rolling_days_count_every_row_and_every_buyer_of_the_window_once() {
        MetricQuestion amount =
                MetricQuestion.of("pay_amount", FROM_THIRD, "day").rolling(3);
        assertThat(rows(SHOP, amount))
                .containsExactly("day=2026-06-03 180.00", "day=2026-06-04 80.00", "day=2026-06-05 50.00");
        MetricQuestion buyers =
                MetricQuestion.of("pay_buyers", FROM_THIRD, "day").rolling(3);
        assertThat(rows(SHOP, buyers)).containsExactly("day=2026-06-03 2", "day=2026-06-04 2", "day=2026-06-05 2");
        MetricRow first = metrics.ask(SHOP, buyers).rows().getFirst();
        assertThat(first.period()).isEqualTo(new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-04")));
    }

    @Test
    void rolling_means_are_over_the_known_days_of_the_window() {
        MetricQuestion visitors =
                MetricQuestion.of("item_visitors", FROM_THIRD, "day").rolling(2);
        assertThat(rows(SHOP, visitors))
                .containsExactly("day=2026-06-03 200", "day=2026-06-04 300", "day=2026-06-05 none");
    }

    @Test
    void rolling_goes_with_a_second_split_and_a_filter() {
        MetricQuestion amount = MetricQuestion.of("pay_amount", FROM_THIRD, "day", "province")
                .where("hour", "9")
                .rolling(2);
        assertThat(rows(SHOP, amount)).containsExactly("day=2026-06-03 province=浙江 50.00");
    }

    @Test
    void the_facts_behind_a_narrowed_figure_are_narrowed_alike() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE).where("province", "浙江");
        assertThat(metrics.rows(SHOP, paid, 0, 10).total()).isEqualTo(2);
        assertThat(metrics.rows(SHOP, paid.where("day", "2026-06-02"), 0, 10).total())
                .isEqualTo(1);
        assertThat(metrics.sources(SHOP, paid.where("day", "2026-06-04"))).isEmpty();
    }

    @Test
    void a_dimension_the_metric_lacks_is_refused_with_those_it_has() {
        assertThatThrownBy(() -> metrics.ask(
                        SHOP, MetricQuestion.of("item_visitors", JUNE).where("province", "浙江")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("METRIC-3005")
                .hasMessageContaining("day, week, month, quarter, year, weekday, shop");
    }

    @Test
    void values_that_cannot_be_are_refused() {
        MetricQuestion paid = MetricQuestion.of("pay_amount", JUNE);
        for (MetricQuestion bad :
                List.of(paid.where("shop", "8"), paid.where("day", "tomorrow"), paid.where("day", "2026-07-01"))) {
            assertThatThrownBy(() -> metrics.ask(SHOP, bad)).hasMessageContaining("METRIC-3006");
        }
        for (MetricQuestion bad : List.of(
                paid.rolling(7),
                paid.by(List.of("day")).rolling(0),
                paid.by(List.of("day", "hour")).rolling(7))) {
            assertThatThrownBy(() -> metrics.ask(SHOP, bad)).hasMessageContaining("METRIC-3007");
        }
    }

    private List<String> rows(Scope scope, MetricQuestion question) {
        return metrics.ask(scope, question).rows().stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    row.dims()
                            .forEach((dimension, value) -> text.append(dimension)
                                    .append('=')
                                    .append(value)
                                    .append(' '));
                    return text.append(
                                    row.value() == null ? "none" : row.value().toPlainString())
                            .toString();
                })
                .toList();
    }

    @SafeVarargs
    private void load(long shop, FactKind kind, Map<String, Object>... rows) {
        GivenRows given = new GivenRows(kind, LocalDateTime.parse("2026-06-09T00:00:00"), List.of(rows));
        Scope one = Scope.of(new AgencyId(1), new ShopId(shop));
        NewLoad file = new NewLoad("f.csv", null, "f", 1, UserId.LOCAL);
        warehouse.loads().load(one, file, kind == FactKind.ORDER ? given.over(JUNE) : given);
    }

    private static Map<String, Object> order(String number, long buyer, String paidAt, long paid, String province) {
        Map<String, Object> order = new LinkedHashMap<>();
        long moment = GivenRows.micros(LocalDateTime.parse(paidAt));
        order.put("order_no", number);
        order.put("buyer", buyer);
        order.put("created_at", moment);
        order.put("paid_at", moment);
        order.put("paid", paid);
        order.put("province", province);
        return order;
    }

    private static Map<String, Object> visitors(String day, long visitors) {
        long from = LocalDate.parse(day).toEpochDay();
        return Map.of("from_day", from, "to_day", from + 1, "device", "", "visitors", visitors);
    }
}
