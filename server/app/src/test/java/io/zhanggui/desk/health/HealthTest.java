package io.zhanggui.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The health check asked for over HTTP, of shops whose numbers are known. */
class HealthTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final String DAYS = "?from=2026-06-01&to=2026-06-05&shop=";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "体检店").id();
    private final Browser browser = server.newPerson(caller, Role.ANALYST, null);

    @Test
    void a_weak_rate_is_worth_what_sales_would_have_been_at_its_band() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        JsonNode spot = find(diagnosis(), "spots", "pay_conversion");
        assertThat(spot.path("value").asString()).startsWith("0.02");
        assertThat(spot.path("reference").asString()).isEqualTo("0.035");
        assertThat(spot.at("/referenceOf/zh").asString()).isEqualTo("行业参考值（2022）");
        assertThat(spot.path("worth").asString()).isEqualTo("750.00");
        assertThat(spot.path("low").asString()).isEqualTo("750.00");
        assertThat(spot.path("link").asString()).isEqualTo("/desk/funnel");
        JsonNode line = find(diagnosis(), "lines", "pay_conversion");
        assertThat(line.path("weak").toString()).isEqualTo("[\"band\"]");
        assertThat(diagnosis().at("/headline/zh").asString()).contains("支付转化率").contains("750 元");
    }

    @Test
    void three_orders_are_shown_but_neither_judged_nor_told_in_yuan() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 3, 1_000_00);
        JsonNode diagnosis = diagnosis();
        assertThat(diagnosis.path("spots").size()).isZero();
        assertThat(diagnosis.path("unpriced").toString()).contains("支付转化率：只有 3（支付笔数），少于 30，不作判断");
        JsonNode kept = find(diagnosis, "lines", "pay_to_kept_rate");
        assertThat(kept.at("/withheld/zh").asString()).contains("只有 3（支付笔数）");
        assertThat(kept.path("bands").size() + kept.path("weak").size()).isZero();
    }

    @Test
    void the_goal_of_a_year_is_not_judged_by_four_days() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        loadOrders(shop, JUNE.minusYears(1), 40, 2_000_00);
        JsonNode growth = find(diagnosis(), "lines", "sales_uplift");
        assertThat(growth.path("value").asString()).startsWith("-0.5");
        assertThat(growth.at("/withheld/zh").asString()).isEqualTo("一年的目标，4 天不作判断：选 90 天以上");
        assertThat(growth.path("weak").size() + growth.path("bands").size()).isZero();
    }

    @Test
    void without_data_it_says_so_and_what_would_complete_it() {
        JsonNode diagnosis = diagnosis();
        assertThat(diagnosis.path("lines").size()).isZero();
        assertThat(diagnosis.path("spots").size()).isZero();
        assertThat(diagnosis.at("/headline/zh").asString()).contains("先导入报表");
        assertThat(diagnosis.at("/stage/key").isNull()).isTrue();
        assertThat(kinds(diagnosis)).contains("ORDER", "SHOP_PERIOD", "DSR");
    }

    @Test
    void the_stage_shows_every_threshold_with_its_origin() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        JsonNode checks = diagnosis().at("/stage/checks");
        assertThat(checks.size()).isEqualTo(5);
        assertThat(checks.at("/0/value").asString()).isEqualTo("4");
        assertThat(checks.at("/0/note/zh").asString()).contains("2026-06-01");
        assertThat(checks.at("/1/growth/origin/zh").asString()).contains("参考分层");
        assertThat(checks.at("/1/value").isNull()).isTrue();
    }

    @Test
    void other_shops_stand_beside_it_from_three_on_and_are_never_named() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        for (int other = 0; other < 2; other++) {
            loadDays(server.newShop(caller, "邻店" + other).id(), 2_000, 60 + 20 * other);
        }
        assertThat(find(diagnosis(), "lines", "pay_conversion").path("median").isNull())
                .isTrue();
        loadDays(server.newShop(caller, "邻店2").id(), 2_000, 100);
        JsonNode diagnosis = diagnosis();
        JsonNode line = find(diagnosis, "lines", "pay_conversion");
        assertThat(line.path("median").asString()).startsWith("0.04");
        assertThat(line.path("rank").asInt()).isEqualTo(4);
        assertThat(line.path("of").asInt()).isEqualTo(4);
        assertThat(line.path("weak").toString()).isEqualTo("[\"band\",\"peers\"]");
        assertThat(diagnosis.toString()).doesNotContain("邻店");
    }

    @Test
    void larger_shops_say_nothing_of_how_many_should_visit_this_one() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        for (int other = 0; other < 3; other++) {
            loadDays(server.newShop(caller, "大店" + other).id(), 20_000, 400);
        }
        JsonNode spots = diagnosis().path("spots");
        assertThat(spots.findValuesAsString("metric"))
                .contains("pay_conversion")
                .doesNotContain("item_visitors");
    }

    @Test
    void a_kept_one_stays_as_it_was_and_hides_the_others_from_who_may_not_see_them() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        Stream.of(60, 80, 100)
                .forEach(pays -> loadDays(server.newShop(caller, "邻店" + pays).id(), 2_000, pays));
        JsonNode kept = json(browser.post("/api/desk/health/kept" + DAYS + shop.value(), "{}")
                .body());
        String address = "/api/desk/health/kept/" + kept.path("id").asLong();
        loadDays(shop, 2_000, 80);
        JsonNode opened = json(browser.get(address).body()).path("diagnosis");
        assertThat(find(opened, "lines", "pay_conversion").path("value").asString())
                .startsWith("0.02");
        assertThat(find(opened, "lines", "pay_conversion").path("rank").asInt()).isEqualTo(4);

        Browser merchant = server.newPerson(caller, Role.MERCHANT_LEADER, Set.of(shop));
        JsonNode seen = json(merchant.get(address).body()).path("diagnosis");
        assertThat(find(seen, "lines", "pay_conversion").path("median").isNull())
                .isTrue();
        assertThat(seen.path("peers").asInt()).isZero();
        assertThat(merchant.post("/api/desk/health/kept" + DAYS + shop.value(), "{}")
                        .statusCode())
                .isEqualTo(403);

        ShopId elsewhere = server.newShop(caller, "别家").id();
        assertThat(server.newPerson(caller, Role.MERCHANT_LEADER, Set.of(elsewhere))
                        .get(address)
                        .body())
                .contains("DESK-7502");
    }

    @Test
    void two_kept_ones_tell_what_was_mended() {
        loadDays(shop, 2_000, 40);
        loadOrders(shop, JUNE, 40, 1_000_00);
        long first = keep();
        loadDays(shop, 2_000, 80);
        long second = keep();
        JsonNode change = json(browser.get("/api/desk/health/kept/" + second + "/since/" + first)
                .body());
        JsonNode moved = find(change, "lines", "pay_conversion");
        assertThat(moved.path("verdict").asString()).isEqualTo("MENDED");
        assertThat(moved.path("change").asString()).isEqualTo("1.0000");
        assertThat(change.at("/said/zh").asString()).contains("补好 ");
        assertThat(json(browser.get("/api/desk/health/kept?shop=" + shop.value())
                        .body()))
                .hasSize(2);
    }

    @Test
    void it_is_of_one_shop() {
        ShopId other = server.newShop(caller, "另一家").id();
        assertThat(browser.get("/api/desk/health" + DAYS + shop.value() + "&shop=" + other.value())
                        .body())
                .contains("DESK-7501");
    }

    private long keep() {
        return json(browser.post("/api/desk/health/kept" + DAYS + shop.value(), "{}")
                        .body())
                .path("id")
                .asLong();
    }

    private JsonNode diagnosis() {
        return json(browser.get("/api/desk/health" + DAYS + shop.value()).body());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static List<String> kinds(JsonNode diagnosis) {
        return StreamSupport.stream(diagnosis.path("gaps").spliterator(), false)
                .map(gap -> gap.path("kind").asString(""))
                .toList();
    }

    private static JsonNode find(JsonNode of, String list, String metric) {
        return StreamSupport.stream(of.path(list).spliterator(), false)
                .filter(each -> each.path("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError(metric + " is not among the " + list + " of " + of));
    }

    /** Four days alike. */
    private void loadDays(ShopId of, long visitors, long pays) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            Map<String, Object> row = new HashMap<>();
            row.put("from_day", JUNE.plusDays(day).toEpochDay());
            row.put("to_day", JUNE.plusDays(day + 1L).toEpochDay());
            row.put("visitors", visitors);
            row.put("pay_buyers", pays);
            rows.add(row);
        }
        load(of, FactKind.SHOP_PERIOD, pays, rows);
    }

    /** So many orders of a day, of one amount together. */
    private void loadOrders(ShopId of, LocalDate day, int orders, long fen) {
        load(
                of,
                FactKind.ORDER,
                day.getYear(),
                IntStream.range(0, orders)
                        .mapToObj(number -> order(day + "-" + number, day, fen / orders))
                        .toList());
    }

    private static Map<String, Object> order(String number, LocalDate day, long fen) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", number);
        order.put("created_at", GivenRows.micros(day.atTime(10, 0)));
        order.put("paid_at", GivenRows.micros(day.atTime(10, 0)));
        order.put("paid", fen);
        order.put("kept", fen);
        order.put("refund", 0L);
        return order;
    }

    /** A later version is of a later moment. */
    private void load(ShopId of, FactKind kind, long version, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), of),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, JUNE.plusDays(5).atStartOfDay().plusMinutes(version), rows));
    }
}
