package io.zhanggui.desk.items;

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
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemsTest {

    private static final LocalDate JULY = LocalDate.parse("2026-07-01");
    private static final String DAYS = "from=2026-07-01&to=2026-07-03";

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "商品店").id();
    private final Browser browser = server.newPerson(caller, Role.MANAGER, null);
    private final List<Map<String, Object>> days = new ArrayList<>();

    @Test
    void items_stand_by_what_they_sold_with_their_shares_adding_up_to_one() {
        items();
        JsonNode table = get("?" + DAYS);
        assertThat(told(table, "item")).containsExactly("601", "602", "603");
        assertThat(told(table, "share")).containsExactly("0.600000", "0.300000", "0.100000");
        assertThat(told(table, "cumulated")).containsExactly("0.600000", "0.900000", "1.000000");
        assertThat(value(table, 0, "item_sales")).isEqualTo("1200.00");
        assertThat(value(table, 0, "item_pay_conversion")).isEqualTo("0.030000");
        assertThat(value(table, 0, "item_visitors_each")).isEqualTo("200");
        assertThat(value(table, 0, "item_visits")).isEqualTo("400");
        assertThat(table.at("/rows/0/title").asString()).isEqualTo("商品 601");
        assertThat(table.at("/rows/0/trend/0").asString()).isEqualTo("600.00");
        assertThat(table.path("trendBy").asString()).isEqualTo("day");
        assertThat(table.at("/headline/zh").asString()).contains("3 个商品", "2,000 元", "商品 601", "60.0%");
    }

    @Test
    void the_table_and_the_catalogue_say_the_same() {
        items();
        JsonNode table = get("?" + DAYS);
        for (String metric : List.of("item_sales", "item_price", "item_refund_rate", "item_visitor_value")) {
            JsonNode one = JsonMapper.shared()
                    .readTree(browser.get("/api/metrics/" + metric + "/values?" + DAYS + "&where=item:602&shop="
                                    + shop.value())
                            .body());
            assertThat(value(table, 1, metric))
                    .isEqualTo(one.at("/rows/0/value").asString());
        }
    }

    @Test
    void how_much_hangs_on_few_is_told_of_the_whole_period() {
        items();
        JsonNode spread = get("?" + DAYS).path("spread");
        assertThat(spread.path("topSales").asDouble()).isEqualTo(0.6);
        assertThat(spread.path("topVisits").asDouble()).isEqualTo(0.5);
        assertThat(spread.path("make80").asInt()).isEqualTo(2);
        assertThat(spread.path("make80Share").asDouble())
                .isCloseTo(2 / 3.0, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(spread.path("top20").asDouble()).isEqualTo(1);
        assertThat(spread.path("herfindahl").asDouble()).isCloseTo(0.46, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(spread.path("curve").size()).isEqualTo(101);
    }

    @Test
    void stock_costs_and_the_master_data_stand_beside_the_item() {
        items();
        load(FactKind.ITEM_MASTER, List.of(master("601", "A", "杯具", "主推款", 60_00L)));
        load(FactKind.STOCK_DAY, List.of(stock("601", 2, 60L, 10L)));
        load(FactKind.ORDER_LINE, List.of(line("o1", "A", 100_00L)));
        JsonNode table = get("?" + DAYS);
        JsonNode first = table.at("/rows/0");
        assertThat(first.path("category").asString()).isEqualTo("杯具");
        assertThat(first.path("role").asString()).isEqualTo("主推款");
        assertThat(first.at("/proposal/role").asString()).isEqualTo("MAIN");
        assertThat(first.at("/proposal/reasons/0/zh").asString()).contains("60.0%");
        assertThat(first.path("stock").asString()).isEqualTo("50");
        assertThat(first.path("stockDays").asString()).isEqualTo("58.3");
        assertThat(value(table, 0, "gross_margin")).isEqualTo("0.400000");
        assertThat(value(table, 1, "gross_margin")).isEqualTo("null");
        assertThat(table.path("stockDay").asString()).isEqualTo("2026-07-02");
    }

    @Test
    void prices_stand_in_bands_by_category_with_the_price_one_gets_in_at() {
        items();
        load(FactKind.ITEM_MASTER, List.of(master("601", "A", "杯具", "", null), master("602", "B", "杯具", "", null)));
        JsonNode ladder = get("/prices?bounds=90&bounds=150&" + DAYS);
        JsonNode cups = ladder.at("/categories/0");
        assertThat(cups.path("name").asString()).isEqualTo("杯具");
        assertThat(cups.path("entry").asString()).isEqualTo("60.00");
        assertThat(cups.path("dearest").asString()).isEqualTo("100.00");
        assertThat(cups.path("share").asString()).isEqualTo("0.900000");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(band -> cups.at("/bands/" + band + "/sales").asString()))
                .containsExactly("600.00", "1200.00", "0");
        assertThat(ladder.at("/categories/1/name").asString()).isEmpty();
        assertThat(ladder.at("/categories/1/bands/2/items").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_bought_together_more_than_by_chance_is_a_bundle() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int order = 0; order < 200; order++) {
            if (order < 40) {
                lines.add(line("o" + order, "壶", 50_00L));
            }
            if (order < 30 || order == 100) {
                lines.add(line("o" + order, "杯", 20_00L));
            }
            lines.add(line("o" + order, order % 2 == 0 ? "茶" : "盘", 20_00L));
        }
        load(FactKind.ORDER_LINE, lines);
        JsonNode table = get("/pairs?" + DAYS);
        assertThat(table.path("orders").asLong()).isEqualTo(200);
        assertThat(table.path("several").asLong()).isEqualTo(41);
        JsonNode first = table.at("/pairs/0");
        assertThat(first.at("/first/key").asString()).isEqualTo("壶");
        assertThat(first.at("/second/key").asString()).isEqualTo("杯");
        assertThat(first.path("both").asLong()).isEqualTo(30);
        assertThat(first.path("bundle").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(table.path("pairs").spliterator(), false)
                        .filter(pair -> pair.path("bundle").asBoolean()))
                .hasSize(1);
        assertThat(table.at("/headline/zh").asString()).contains("1 对值得做搭配", "30 单");
    }

    @Test
    void without_data_each_part_says_what_to_import() {
        assertThat(get("?" + DAYS).at("/headline/zh").asString()).contains("商品排行");
        assertThat(get("?" + DAYS).path("spread").isNull()).isTrue();
        assertThat(get("/pairs?" + DAYS).at("/headline/zh").asString()).contains("订单明细");
        assertThat(get("/prices?" + DAYS).path("categories").size()).isZero();
        assertThat(get("/studies?").size()).isZero();
    }

    @Test
    void a_study_is_noted_for_one_shop_shown_by_its_latest_and_told_to_nobody_else() {
        assertThat(study("601", "首图换过").statusCode()).isEqualTo(204);
        assertThat(study("601", "再看：转化回升").statusCode()).isEqualTo(204);
        JsonNode studies = get("/studies?");
        assertThat(studies.size()).isEqualTo(1);
        assertThat(studies.at("/0/note").asString()).isEqualTo("再看：转化回升");
        assertThat(studies.at("/0/times").asInt()).isEqualTo(2);
        assertThat(study(" ", "").body()).contains("DESK-7302");
        assertThat(study("601", "长".repeat(401)).body()).contains("DESK-7303");
        ShopId other = server.newShop(caller, "另一家").id();
        assertThat(browser.post(
                                "/api/desk/items/studies?shop=" + shop.value() + "&shop=" + other.value(),
                                "{\"item\":\"601\"}")
                        .body())
                .contains("DESK-7304");
        assertThat(JsonMapper.shared()
                        .readTree(browser.get("/api/desk/items/studies?shop=" + other.value())
                                .body())
                        .size())
                .isZero();
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        assertThat(browser.get("/api/desk/items/pairs?fewest=1&" + DAYS + "&shop=" + shop.value())
                        .body())
                .contains("DESK-7301");
        assertThat(browser.get("/api/desk/items?from=2026-07-02&to=2026-07-02&shop=" + shop.value())
                        .statusCode())
                .isEqualTo(400);
    }

    /** Of two days: 601 sells 12 at 100, 602 10 at 60, 603 1 at 200. */
    private void items() {
        for (int day = 0; day < 2; day++) {
            day("601", day, 200, 16, 6, 6, 600_00, 60_00);
            day("602", day, 120, 8, 5, 5, 300_00, 0);
            day("603", day, 80, 2, 1 - day, 1 - day, day == 0 ? 200_00 : 0, 0);
        }
        load(FactKind.ITEM_PERIOD, days);
    }

    private void day(
            String item, int day, long visitors, long carts, long buyers, long units, long fen, long refundFen) {
        Map<String, Object> row = new HashMap<>();
        row.put("item_id", item);
        row.put("from_day", JULY.plusDays(day).toEpochDay());
        row.put("to_day", JULY.plusDays(day + 1L).toEpochDay());
        row.put("title", "商品 " + item);
        row.put("visitors", visitors);
        row.put("cart_users", carts);
        row.put("pay_buyers", buyers);
        row.put("pay_quantity", units);
        row.put("pay_amount", fen);
        row.put("refund_amount", refundFen);
        days.add(row);
    }

    private static Map<String, Object> master(
            String item, String code, String category, String role, @org.jspecify.annotations.Nullable Long cost) {
        Map<String, Object> row = new HashMap<>();
        row.put("item_id", item);
        row.put("sku_id", "");
        row.put("valid_from", JULY.minusDays(30).toEpochDay());
        row.put("code", code);
        row.put("category", category);
        row.put("role", role);
        if (cost != null) {
            row.put("unit_cost", cost);
        }
        return row;
    }

    private static Map<String, Object> stock(String item, int day, long quantity, long reserved) {
        Map<String, Object> row = new HashMap<>();
        row.put("item_id", item);
        row.put("sku_id", "s1");
        row.put("day", JULY.plusDays(day - 1L).toEpochDay());
        row.put("quantity", quantity);
        row.put("reserved", reserved);
        return row;
    }

    private static Map<String, Object> line(String order, String code, long fen) {
        Map<String, Object> row = new HashMap<>();
        row.put("order_no", order);
        row.put("line_no", order + code);
        row.put("code", code);
        row.put("title", code);
        row.put("quantity", 1L);
        row.put("kept", fen);
        row.put("paid_at", GivenRows.micros(JULY.atTime(10, 0)));
        return row;
    }

    private static List<String> told(JsonNode table, String field) {
        return StreamSupport.stream(table.path("rows").spliterator(), false)
                .map(row -> row.path(field).asString())
                .toList();
    }

    private static String value(JsonNode table, int row, String metric) {
        int column = IntStream.range(0, table.path("columns").size())
                .filter(each ->
                        table.at("/columns/" + each + "/metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
        return table.at("/rows/" + row + "/values/" + column).asString("null");
    }

    private java.net.http.HttpResponse<String> study(String item, String note) {
        return browser.post(
                "/api/desk/items/studies?shop=" + shop.value(),
                "{\"item\":\"" + item + "\",\"note\":\"" + note + "\"}");
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, JULY.plusDays(5).atStartOfDay(), rows));
    }

    private JsonNode get(String path) {
        return JsonMapper.shared()
                .readTree(browser.get("/api/desk/items" + path + "&shop=" + shop.value())
                        .body());
    }
}
