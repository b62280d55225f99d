package io.zhanggui.desk.people;

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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleTest {

    private static final String JULY = "from=2026-07-01&to=2026-08-01";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "人群店").id();
    private final Browser browser = server.newPerson(caller, Role.MANAGER, null);
    private final List<Map<String, Object>> orders = new ArrayList<>();

    @Test
    void the_portrait_says_who_where_when_and_what_it_cannot_know() {
        for (long buyer = 1; buyer <= 10; buyer++) {
            order(buyer, "2026-07-05T21:00", 60_00, "上海");
        }
        order(1L, "2026-07-09T10:00", 60_00, "广东");
        load();
        JsonNode portrait = get("/portrait?" + JULY);
        String zh = words(portrait);
        assertThat(zh).contains("11 笔付款订单", "60 元", "10 位买家", "100.0% 是新客", "上海 90.9%", "21 点", "50–99.99 元");
        assertThat(portrait.at("/unknown/0/zh").asString()).contains("年龄");
        assertThat(portrait.path("hints").size()).isPositive();
    }

    @Test
    void kinds_of_buyers_add_up_to_the_amount_of_the_catalogue() {
        order(1L, "2026-06-05T21:00", 10_00, "上海");
        order(1L, "2026-07-05T21:00", 30_00, "上海");
        order(2L, "2026-07-06T21:00", 50_00, "上海");
        order(null, "2026-07-07T21:00", 70_00, "上海");
        load();
        JsonNode kinds = get("/kinds?months=2&" + JULY);
        assertThat(told(kinds.path("whole")))
                .containsExactlyInAnyOrder("new 1 50.00", "old 1 30.00", "unknown 0 70.00");
        assertThat(told(kinds.path("months"))).contains("new 1 10.00");
        JsonNode paid = JsonMapper.shared()
                .readTree(browser.get("/api/metrics/pay_amount/values?" + JULY + "&shop=" + shop.value())
                        .body());
        assertThat(paid.at("/rows/0/value").asString()).isEqualTo("150.00");
    }

    @Test
    void the_cells_of_the_grid_and_its_groups_hold_every_buyer_once() {
        for (long buyer = 1; buyer <= 60; buyer++) {
            for (long day = 0; day <= buyer % 4; day++) {
                order(
                        buyer,
                        LocalDateTime.parse("2026-07-01T10:00")
                                .plusDays((buyer + 7 * day) % 30)
                                .toString(),
                        100 * buyer,
                        "上海");
            }
        }
        load();
        for (String scoring : new String[] {"", "quintiles=true&"}) {
            JsonNode value = get("/value?back=2&" + scoring + JULY);
            assertThat(value.path("buyers").asLong()).isEqualTo(60);
            assertThat(sum(value.path("cells"), "buyers")).isEqualTo(60);
            assertThat(sum(value.path("groups"), "buyers")).isEqualTo(60);
            assertThat(sum(value.path("cells"), "kept")).isEqualTo(sum(value.path("groups"), "kept"));
            assertThat(value.at("/curve/shares").size()).isEqualTo(101);
        }
        JsonNode once = get("/value?back=2&" + JULY).path("cells");
        assertThat(StreamSupport.stream(once.spliterator(), false)
                        .filter(cell -> cell.path("frequency").asInt() == 1)
                        .mapToLong(cell -> cell.path("buyers").asLong())
                        .sum())
                .isEqualTo(15);
    }

    @Test
    void a_rule_is_seen_changed_kept_and_brought_back() {
        order(1L, "2026-07-05T23:00", 60_00, "上海");
        order(2L, "2026-07-06T10:00", 900_00, "广东");
        load();
        assertThat(segment("big_order").at("/count/buyers").asLong()).isEqualTo(1);
        assertThat(segment("young_consumer").at("/count/orders").asLong()).isEqualTo(1);
        assertThat(segment("young_consumer").at("/note/zh").asString()).contains("没有年龄");

        String rule =
                "{\"key\":\"big_order\",\"name\":\"特大单\",\"note\":\"\",\"conditions\":[{\"field\":\"order_value\",\"from\":1000}]}";
        assertThat(post("", rule).statusCode()).isEqualTo(204);
        assertThat(segment("big_order").at("/count/buyers").asLong()).isZero();
        assertThat(segment("big_order").at("/name/zh").asString()).isEqualTo("特大单");
        String counted = post("/count?" + JULY + "&shop=" + shop.value(), rule.replace("1000", "50"))
                .body();
        assertThat(JsonMapper.shared().readTree(counted).path("orders").asLong())
                .isEqualTo(2);

        assertThat(browser.delete("/api/desk/people/segments?key=delta").statusCode())
                .isEqualTo(204);
        assertThat(get("/segments?" + JULY).path("hidden").asLong()).isEqualTo(1);
        assertThat(post("/restore", "{}").statusCode()).isEqualTo(204);
        assertThat(segment("big_order").at("/name/zh").asString()).startsWith("大单");
        assertThat(segment("delta").at("/count/orders").asLong()).isEqualTo(1);
    }

    @Test
    void a_rule_that_does_not_fit_is_refused_and_says_why() {
        assertThat(post("", "{\"name\":\"x\",\"conditions\":[{\"field\":\"age\",\"from\":18}]}")
                        .body())
                .contains("DESK-7201", "province");
        assertThat(post("", "{\"name\":\"\",\"conditions\":[]}").body()).contains("DESK-7203");
        assertThat(post("", "{\"name\":\"x\",\"conditions\":[{\"field\":\"city\",\"values\":[]}]}")
                        .body())
                .contains("DESK-7201");
        assertThat(browser.delete("/api/desk/people/segments?key=nothing").statusCode())
                .isEqualTo(404);
        Browser other = server.newPerson(server.newAgency(), Role.MANAGER, null);
        assertThat(other.delete("/api/desk/people/segments?id=1").statusCode()).isEqualTo(404);
    }

    /** The real shop's export has no buyer column: the rest is told all the same. */
    @Test
    void orders_without_buyers_still_have_places_hours_and_prices() {
        Path file = SharedData.file("tmall-orders-2020-02/tmall_order_report.csv");
        server.get(Imports.class)
                .importNow(scope(), UserId.LOCAL, file, "tmall_order_report.csv", Said.NOTHING, new ImportProgress());
        String february = "from=2020-02-01&to=2020-03-01";
        JsonNode portrait = get("/portrait?" + february);
        assertThat(portrait.at("/unknown/0/zh").asString()).contains("没有买家");
        assertThat(words(portrait)).contains("24,081 笔付款订单", "上海");
        assertThat(get("/value?" + february).path("buyers").asLong()).isZero();
        JsonNode provinces = JsonMapper.shared()
                .readTree(browser.get(
                                "/api/metrics/orders_created/values?" + february + "&by=province&shop=" + shop.value())
                        .body())
                .path("rows");
        assertThat(StreamSupport.stream(provinces.spliterator(), false)
                        .filter(row -> row.at("/dims/province").asString("").equals("上海"))
                        .map(row -> row.path("value").asString()))
                .containsExactly("3353");
    }

    private JsonNode segment(String key) {
        return StreamSupport.stream(get("/segments?" + JULY).path("segments").spliterator(), false)
                .filter(each -> each.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String words(JsonNode portrait) {
        StringBuilder zh = new StringBuilder();
        portrait.path("parts").forEach(part -> zh.append(part.path("zh").asString()));
        return zh.toString();
    }

    private static List<String> told(JsonNode kinds) {
        return StreamSupport.stream(kinds.spliterator(), false)
                .map(row -> row.path("kind").asString() + " "
                        + row.path("buyers").asLong() + " " + row.path("paid").asString())
                .toList();
    }

    private static double sum(JsonNode rows, String figure) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> Double.parseDouble(row.path(figure).asString()))
                .sum();
    }

    private void order(@Nullable Long buyer, String at, long fen, String province) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + orders.size());
        order.put("created_at", GivenRows.micros(LocalDateTime.parse(at)));
        order.put("paid_at", GivenRows.micros(LocalDateTime.parse(at)));
        order.put("paid", fen);
        order.put("refund", 0L);
        order.put("province", province);
        if (buyer != null) {
            order.put("buyer", buyer);
        }
        orders.add(order);
    }

    private void load() {
        server.get(Loads.class)
                .load(
                        scope(),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, LocalDateTime.parse("2026-08-02T00:00"), orders));
    }

    private Scope scope() {
        return Scope.of(caller.agency(), shop);
    }

    private java.net.http.HttpResponse<String> post(String path, String json) {
        return browser.post("/api/desk/people/segments" + path, json);
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(browser.get("/api/desk/people" + path + "&shop=" + shop.value())
                        .body());
    }
}
