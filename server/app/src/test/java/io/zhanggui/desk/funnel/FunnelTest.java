package io.zhanggui.desk.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.ImportProgress;
import io.zhanggui.connect.Imports;
import io.zhanggui.connect.Said;
import io.zhanggui.connect.SharedData;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Funnels asked about over HTTP, of reports whose steps are known. */
class FunnelTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "漏斗店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    @Test
    void the_step_that_fell_is_the_one_to_mend_and_costs_what_it_would_have_brought() {
        loadShopDays(JULY.minusDays(2), 1000, 30, 100, 50, 40);
        loadShopDays(JULY, 1000, 30, 100, 25, 20);
        loadOrder(JULY, 2_000_00);
        JsonNode funnel = get("/api/desk/funnel?from=2026-07-01&to=2026-07-03");
        assertThat(rates(funnel))
                .containsExactly(
                        "favourite 0.030000", "cart 0.100000", "order 0.250000", "pay 0.800000", "keep 1.000000");
        assertThat(funnel.path("weakest").asString()).isEqualTo("order");
        JsonNode order = step(funnel, "order");
        assertThat(order.path("reference").asString()).isEqualTo("0.500000");
        assertThat(order.path("lost").asString()).isEqualTo("2000.00");
        assertThat(step(funnel, "visit").at("/count/value").asString()).isEqualTo("1000");
        assertThat(funnel.at("/headline/zh").asString())
                .contains("下单")
                .contains("25.00%")
                .contains("2,000");
    }

    @Test
    void without_reports_it_says_what_to_import_and_no_step_is_zero() {
        JsonNode funnel = get("/api/desk/funnel?from=2026-07-01&to=2026-07-03");
        assertThat(funnel.at("/headline/zh").asString()).contains("宏观监控");
        assertThat(step(funnel, "visit").at("/count/value").isNull()).isTrue();
        assertThat(funnel.path("weakest").isNull()).isTrue();
        JsonNode persons = get("/api/desk/funnel/behaviour?from=2026-07-01&to=2026-07-03");
        assertThat(persons.path("persons").asLong()).isZero();
        assertThat(persons.at("/headline/zh").asString()).contains("行为日志");
    }

    @Test
    void a_channel_is_measured_against_all_of_them_together() {
        load(
                FactKind.SOURCE_PERIOD,
                List.of(source("手淘搜索", 900, 90, 45, 40, 4_000_00), source("付费推广", 900, 90, 9, 8, 800_00)));
        JsonNode split = get("/api/desk/funnel/split?from=2026-07-01&to=2026-07-02&by=channel1");
        assertThat(split.path("rows").size()).isEqualTo(2);
        assertThat(split.at("/rows/0/key").asString()).isEqualTo("手淘搜索");
        assertThat(split.at("/rows/0/weakest").isNull()).isTrue();
        assertThat(split.at("/rows/1/weakest").asString()).isEqualTo("order");
        assertThat(split.at("/rows/1/lost").asString()).isEqualTo("1600.00");
        JsonNode one = get("/api/desk/funnel?from=2026-07-01&to=2026-07-02&by=channel1&channel="
                + "%E4%BB%98%E8%B4%B9%E6%8E%A8%E5%B9%BF");
        assertThat(one.path("weakest").asString()).isEqualTo("order");
        assertThat(one.at("/amount/value").asString()).isEqualTo("800.00");
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_can() {
        assertThat(browser.get("/api/desk/funnel/split?from=2026-07-01&to=2026-07-02&by=moon&shop=" + shop.value())
                        .body())
                .contains("DESK-7101", "channel1");
        assertThat(browser.get("/api/desk/funnel/behaviour?from=2026-07-01&to=2026-07-02&window=0&shop=" + shop.value())
                        .body())
                .contains("DESK-7102");
        assertThat(browser.get("/api/desk/funnel?from=2026-07-02&to=2026-07-02&shop=" + shop.value())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void all_five_stages_are_told_also_those_no_export_knows() {
        JsonNode stages = get("/api/desk/funnel/stages?from=2026-07-01&to=2026-07-03");
        assertThat(StreamSupport.stream(stages.spliterator(), false)
                        .map(stage -> stage.path("key").asString()))
                .containsExactly("acquire", "activate", "retain", "revenue", "refer");
        assertThat(stages.at("/4/note/0/zh").asString()).contains("邀请码");
    }

    /** Known of the file: 815 users, 559 buyers, 373 of whom bought more than once. */
    @Test
    void the_public_behaviour_file_has_its_known_persons_and_path() {
        Path file = SharedData.file("taobao-behaviour-2017/UserBehavior-head.csv");
        server.get(Imports.class)
                .importNow(scope(), UserId.LOCAL, file, "UserBehavior-head.csv", Said.NOTHING, new ImportProgress());
        JsonNode funnel = get("/api/desk/funnel/behaviour?from=2017-01-01&to=2018-01-01");
        assertThat(funnel.path("persons").asLong()).isEqualTo(815);
        assertThat(funnel.path("buyers").asLong()).isEqualTo(559);
        assertThat(funnel.path("boughtAgain").asLong()).isEqualTo(373);
        assertThat(reached(funnel)).containsExactly(813L, 689L, 446L, 257L);
        assertThat(reached(get("/api/desk/funnel/behaviour?from=2017-11-25&to=2017-12-04&path=strict")))
                .containsExactly(813L, 301L, 181L, 113L, 73L);
    }

    private static List<Long> reached(JsonNode funnel) {
        return StreamSupport.stream(funnel.path("steps").spliterator(), false)
                .map(step -> step.path("reached").asLong())
                .toList();
    }

    private static List<String> rates(JsonNode funnel) {
        return StreamSupport.stream(funnel.path("steps").spliterator(), false)
                .filter(step -> !step.at("/rate/value").isNull()
                        && !step.at("/rate/value").isMissingNode())
                .map(step -> step.path("key").asString() + " "
                        + step.at("/rate/value").asString())
                .toList();
    }

    private static JsonNode step(JsonNode funnel, String key) {
        return StreamSupport.stream(funnel.path("steps").spliterator(), false)
                .filter(step -> step.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> source(String channel, long visitors, long carts, long orders, long pays, long fen) {
        Map<String, Object> row = new HashMap<>();
        row.put("item_id", "i1");
        row.put("from_day", JULY.toEpochDay());
        row.put("to_day", JULY.plusDays(1).toEpochDay());
        row.put("source1", channel);
        row.put("visitors", visitors);
        row.put("fav_users", 9L);
        row.put("cart_users", carts);
        row.put("order_buyers", orders);
        row.put("pay_buyers", pays);
        row.put("pay_amount", fen);
        return row;
    }

    private void loadShopDays(LocalDate first, long visitors, long favourites, long carts, long orders, long pays) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 0; day < 2; day++) {
            Map<String, Object> row = new HashMap<>();
            row.put("from_day", first.plusDays(day).toEpochDay());
            row.put("to_day", first.plusDays(day + 1L).toEpochDay());
            row.put("visitors", visitors);
            row.put("fav_users", favourites);
            row.put("cart_users", carts);
            row.put("order_buyers", orders);
            row.put("pay_buyers", pays);
            rows.add(row);
        }
        load(FactKind.SHOP_PERIOD, rows);
    }

    private void loadOrder(LocalDate day, long fen) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o1");
        order.put("created_at", GivenRows.micros(day.atTime(10, 0)));
        order.put("paid_at", GivenRows.micros(day.atTime(10, 0)));
        order.put("paid", fen);
        order.put("refund", 0L);
        load(FactKind.ORDER, List.of(order));
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        scope(),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, JULY.plusDays(5).atStartOfDay(), rows));
    }

    private Scope scope() {
        return Scope.of(caller.agency(), shop);
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(browser.get(path + "&shop=" + shop.value()).body());
    }
}
