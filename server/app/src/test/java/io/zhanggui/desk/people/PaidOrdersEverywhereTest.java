package io.zhanggui.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What pages count with statements of their own - kinds of buyers, price bands, segments, baskets, what buyers are worth -
 * is what the metric of that name says. Orders that were never paid, came back whole or in part, or have no buyer, are among
 * them.
 */
class PaidOrdersEverywhereTest {

    private static final String JULY = "from=2026-07-01&to=2026-08-01";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-06-15T09:00");

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "同数店").id();
    private final Browser browser = server.newPerson(caller, Role.MANAGER, null);

    @BeforeEach
    void load() {
        Random random = new Random(20261201);
        List<Map<String, Object>> orders = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            LocalDateTime at = FIRST.plusHours(4L * number);
            long fen = 100L * (5 + random.nextInt(900));
            long refund = number % 5 == 0 ? fen : number % 7 == 0 ? fen / 3 : 0;
            boolean paid = number % 11 != 0;
            orders.add(order(
                    number, paid ? at : null, at, fen, refund, number % 13 == 0 ? null : 1L + random.nextInt(60)));
            for (int line = 0; line <= number % 3; line++) {
                lines.add(line(number, line, paid ? at : null, "货" + random.nextInt(5)));
            }
        }
        load(FactKind.ORDER, orders);
        load(FactKind.ORDER_LINE, lines);
    }

    @Test
    void paid_orders_are_as_many_at_every_door() {
        Map<String, Long> told = new TreeMap<>();
        told.put("metric", metric("orders_paid").longValueExact());
        told.put("kinds of buyers", sum(kinds(), "orders").longValueExact());
        told.put("price bands", sum(prices(), "orders").longValueExact());
        told.put("segment of all", segment().path("orders").asLong());
        told.put("baskets", get("/api/desk/items/pairs?" + JULY).path("orders").asLong());
        assertThat(told.values()).as(told.toString()).containsOnly(told.get("metric"));
        assertThat(told.get("metric")).isGreaterThan(100);
    }

    @Test
    void what_was_paid_and_kept_is_as_much_at_every_door() {
        for (String[] names : new String[][] {{"pay_amount", "paid"}, {"kept_amount", "kept"}}) {
            Map<String, BigDecimal> told = new TreeMap<>();
            told.put("kinds of buyers", sum(kinds(), names[1]));
            told.put("price bands", sum(prices(), names[1]));
            told.put("segment of all", new BigDecimal(segment().path(names[1]).asString()));
            assertThat(told.values()).as(names[0] + told).allMatch(yuan -> yuan.compareTo(metric(names[0])) == 0);
        }
    }

    @Test
    void buyers_are_as_many_at_every_door() {
        long buyers = metric("pay_buyers").longValueExact();
        assertThat(sum(kinds(), "buyers").longValueExact()).isEqualTo(buyers);
        assertThat(segment().path("buyers").asLong()).isEqualTo(buyers);
    }

    @Test
    void orders_that_wait_are_as_many_on_the_page_of_the_day() {
        LocalDate today = LocalDate.now(Period.BEIJING);
        ShopId waiting = server.newShop(caller, "待发店").id();
        List<Map<String, Object>> orders = new ArrayList<>();
        String[] states = {"WAIT_SELLER_SEND_GOODS", "WAIT_SELLER_SEND_GOODS", "SELLER_CONSIGNED_PART", "TRADE_FINISHED"
        };
        for (int i = 0; i < states.length; i++) {
            LocalDateTime at = today.minusDays(1).atTime(9, i);
            Map<String, Object> order = order(i, at, at, 100_00L, 0, 1L);
            order.put("status", states[i]);
            order.put("presale", i == 0 ? 1L : 0L);
            orders.add(order);
        }
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), waiting),
                        new NewLoad("waiting.csv", null, "test-waiting", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, today.atStartOfDay(), orders)
                                .over(new Period(today.minusDays(2), today)));
        String metric = Browser.json(browser.get("/api/metrics/orders_to_ship/values?from=" + today.minusDays(90)
                        + "&to=" + today.plusDays(1) + "&shop=" + waiting.value()))
                .at("/rows/0/value")
                .asString();
        assertThat(metric).isEqualTo("2");
        assertThat(browser.get("/api/today?shop=" + waiting.value()).body())
                .contains(metric + " 笔订单待发货，另有 1 笔只发了一部分", "其中 1 笔预售单");
    }

    private BigDecimal metric(String key) {
        return new BigDecimal(get("/api/metrics/" + key + "/values?" + JULY)
                .at("/rows/0/value")
                .asString());
    }

    private JsonNode kinds() {
        return get("/api/desk/people/kinds?" + JULY).path("whole");
    }

    private JsonNode prices() {
        return get("/api/desk/people/prices?" + JULY);
    }

    /** Of every order whose amount is not below nothing. */
    private JsonNode segment() {
        return Browser.json(browser.post(
                "/api/desk/people/segments/count?" + JULY + "&shop=" + shop.value(),
                "{\"name\":\"x\",\"note\":\"\",\"conditions\":[{\"field\":\"order_value\",\"from\":0}]}"));
    }

    private static BigDecimal sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new BigDecimal(row.path(field).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode get(String path) {
        return Browser.json(browser.get(path + "&shop=" + shop.value()));
    }

    private static Map<String, Object> order(
            int number, @Nullable LocalDateTime paidAt, LocalDateTime at, long fen, long refund, @Nullable Long buyer) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + number);
        order.put("created_at", GivenRows.micros(at));
        order.put("paid_at", paidAt == null ? null : GivenRows.micros(paidAt));
        order.put("paid", fen);
        order.put("kept", fen - refund);
        order.put("refund", refund);
        order.put("buyer", buyer);
        return order;
    }

    private static Map<String, Object> line(int number, int place, @Nullable LocalDateTime paidAt, String title) {
        Map<String, Object> line = new HashMap<>();
        line.put("order_no", "o" + number);
        line.put("line_no", "o" + number + "-" + place);
        line.put("title", title + place);
        line.put("code", "");
        line.put("quantity", 1L);
        line.put("paid_at", paidAt == null ? null : GivenRows.micros(paidAt));
        return line;
    }

    private void load(FactKind kind, List<Map<String, Object>> rows) {
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad(kind + ".csv", null, "test-" + kind, 1, UserId.LOCAL),
                        new GivenRows(kind, LocalDateTime.parse("2026-08-05T00:00"), rows)
                                .over(new Period(FIRST.toLocalDate(), LocalDate.parse("2026-08-04"))));
    }
}
