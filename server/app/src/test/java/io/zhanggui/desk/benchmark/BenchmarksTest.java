package io.zhanggui.desk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.metrics.BandOrigin;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Own figures beside those of the trade, on real stores. */
class BenchmarksTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final String DAYS = "?from=2026-06-01&to=2026-06-05";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId one = server.newShop(caller, "甲店").id();
    private final ShopId other = server.newShop(caller, "乙店").id();
    private final Browser manager = server.newPerson(caller, Role.MANAGER, null);

    @Test
    void conversion_is_the_metrics_own_and_stands_against_the_mean_and_the_healthy_one() {
        loadDays(one, 1000, 30);
        JsonNode answer = get(manager, one);
        JsonNode mean = line(answer, "conversion");
        assertThat(mean.at("/own/value").asString())
                .isEqualTo(Browser.json(manager.get("/api/metrics/pay_conversion/values" + DAYS + shops(one)))
                        .at("/rows/0/value")
                        .asString());
        assertThat(mean.path("gap").asString()).isEqualTo("0.007000");
        assertThat(mean.path("verdict").asString()).isEqualTo("AHEAD");
        assertThat(mean.path("year").asInt()).isEqualTo(2022);
        assertThat(line(answer, "healthy_conversion").path("verdict").asString())
                .isEqualTo("BEHIND");
        assertThat(answer.at("/headline/zh").asString()).contains("1 个落后", "健康转化率", "自己 3.0%，行业 3.5%");
    }

    @Test
    void shops_above_a_mark_are_counted_and_those_without_data_are_not() {
        ShopId silent = server.newShop(caller, "丙店").id();
        spend(one, 60);
        spend(other, 10);
        JsonNode spenders = line(get(manager, one, other, silent), "brand_spenders");
        assertThat(spenders.at("/own/value").asString()).isEqualTo("0.5000");
        assertThat(spenders.at("/own/said/zh").asString()).contains("2 家有数据，1 家超过");
        assertThat(spenders.path("verdict").asString()).isEqualTo("AHEAD");
    }

    @Test
    void the_clients_speak_for_themselves_and_only_to_those_who_may_hear_it() {
        client("早来的", LocalDate.now(Period.BEIJING).minusDays(500), "refined", one);
        client("新来的", LocalDate.now(Period.BEIJING).minusDays(20), "basic", other);
        JsonNode answer = get(manager, one, other);
        assertThat(line(answer, "merchant_survival").at("/own/value").asString())
                .isEqualTo("1.0000");
        assertThat(line(answer, "merchant_survival").at("/own/said/zh").asString())
                .contains("2 家客户", "0 家已结束");
        assertThat(line(answer, "basic_only").at("/own/value").asString()).isEqualTo("0.5000");
        assertThat(line(answer, "without_kpi").at("/own/reason/zh").asString()).isEqualTo("没有履行中的合同");
        assertThat(answer.path("curve").size()).isGreaterThan(1);

        JsonNode merchants = get(server.newPerson(caller, Role.MERCHANT_LEADER, Set.of(one)), one);
        assertThat(line(merchants, "merchant_survival").at("/own/value").isNull())
                .isTrue();
        assertThat(merchants.path("curve").size()).isZero();
    }

    @Test
    void what_nobody_can_compute_is_on_record_with_year_and_source() {
        JsonNode sales = line(get(manager, one), "platform_sales");
        assertThat(sales.path("value").asString()).isEqualTo("7850000000000");
        assertThat(sales.path("year").asInt()).isEqualTo(2022);
        assertThat(sales.path("own").isNull()).isTrue();
        assertThat(sales.path("gap").isNull()).isTrue();
    }

    /** The file names metrics by hand, and repeats figures that are bands of the catalogue. */
    @Test
    void the_file_agrees_with_the_catalogue() {
        Metrics metrics = server.get(Metrics.class);
        for (Benchmark benchmark : ShippedBenchmarks.list()) {
            Benchmark.OwnPart own = benchmark.own();
            if (own == null || own.metric() == null) {
                continue;
            }
            MetricDefinition metric = metrics.get(caller.agency(), own.metric());
            assertThat(metric.unit().name().toLowerCase(java.util.Locale.ROOT)).isEqualTo(benchmark.unit());
            metric.bands().stream()
                    .filter(band -> band.origin().equals(new BandOrigin(BandOrigin.Kind.PREMISE, benchmark.section())))
                    .findFirst()
                    .ifPresent(any -> assertThat(metric.bands().stream()
                                    .map(band -> band.from())
                                    .filter(java.util.Objects::nonNull)
                                    .map(BigDecimal::stripTrailingZeros))
                            .as(benchmark.key())
                            .contains(benchmark.value().stripTrailingZeros()));
        }
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThat(manager.get("/api/desk/benchmarks?from=2026-06-05&to=2026-06-01" + shops(one))
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode get(Browser browser, ShopId... shops) {
        return Browser.json(browser.get("/api/desk/benchmarks" + DAYS + shops(shops)));
    }

    private static String shops(ShopId... shops) {
        return Arrays.stream(shops).map(shop -> "&shop=" + shop.value()).collect(Collectors.joining());
    }

    private static JsonNode line(JsonNode answer, String key) {
        return StreamSupport.stream(answer.path("lines").spliterator(), false)
                .filter(line -> line.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + answer));
    }

    private void client(String name, LocalDate since, String tier, ShopId shop) {
        assertThat(manager.post(
                                "/api/clients",
                                "{\"name\":\"" + name + "\",\"tier\":\"" + tier + "\",\"since\":\"" + since
                                        + "\",\"shops\":[" + shop.value() + "]}")
                        .statusCode())
                .isLessThan(300);
    }

    /** Four days alike. */
    private void loadDays(ShopId shop, long visitors, long buyers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            Map<String, Object> row = new HashMap<>();
            row.put("from_day", JUNE.plusDays(day).toEpochDay());
            row.put("to_day", JUNE.plusDays(day + 1L).toEpochDay());
            row.put("visitors", visitors);
            row.put("pay_buyers", buyers);
            rows.add(row);
        }
        load(shop, FactKind.SHOP_PERIOD, rows);
    }

    /** An order of 1,000 yuan and so many yuan spent on the brand. */
    private void spend(ShopId shop, int yuan) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "1");
        order.put("created_at", GivenRows.micros(JUNE.atTime(10, 0)));
        order.put("paid_at", GivenRows.micros(JUNE.atTime(10, 0)));
        order.put("paid", 1000_00L);
        order.put("kept", 1000_00L);
        order.put("refund", 0L);
        load(shop, FactKind.ORDER, List.of(order));
        Map<String, Object> figure = new HashMap<>();
        figure.put("figure", "brand_spend");
        figure.put("day", JUNE.toEpochDay());
        figure.put("to_day", JUNE.plusDays(1).toEpochDay());
        figure.put("value", yuan * 1_000_000L);
        figure.put("source", "test");
        load(shop, FactKind.TYPED_FIGURE, List.of(figure));
    }

    private void load(ShopId shop, FactKind kind, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, JUNE.plusDays(5).atStartOfDay(), rows));
    }
}
