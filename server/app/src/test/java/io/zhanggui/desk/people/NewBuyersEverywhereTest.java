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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks how many buyers are new hears one number, at whichever door: it is counted here by hand once. */
class NewBuyersEverywhereTest {

    private static final String JULY = "from=2026-07-01&to=2026-08-01";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-05-01T09:00");
    private static final int DAYS = 92;
    private static final int BUYERS = 120;

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "新客店").id();
    private final Browser browser = server.newPerson(caller, Role.MANAGER, null);

    private final List<Map<String, Object>> orders = new ArrayList<>();
    private final Set<Long> before = new HashSet<>();
    private final Set<Long> fresh = new HashSet<>();
    private final Set<Long> old = new HashSet<>();
    private long freshFen;
    private long oldFen;

    /** In the order of time; every fourth order comes back whole, which makes nobody less of a buyer. */
    @BeforeEach
    void load() {
        Random random = new Random(20261130);
        for (int number = 0; number < 400; number++) {
            LocalDateTime at = FIRST.plusMinutes((long) number * DAYS * 24 * 60 / 400);
            long buyer = 1L + random.nextInt(BUYERS);
            long fen = 100L * (10 + random.nextInt(300));
            order(number, buyer, at, fen, number % 4 == 0 ? fen : 0);
            count(buyer, at.getMonthValue() == 7, fen);
        }
        server.get(Loads.class)
                .load(
                        Scope.of(caller.agency(), shop),
                        new NewLoad("orders.csv", null, "order_list", 1, UserId.LOCAL),
                        new GivenRows(FactKind.ORDER, LocalDateTime.parse("2026-08-02T00:00"), orders)
                                .over(new Period(FIRST.toLocalDate(), LocalDate.parse("2026-08-01"))));
        assertThat(fresh).hasSizeGreaterThan(3);
        assertThat(old).hasSizeGreaterThan(30);
    }

    private void count(long buyer, boolean july, long fen) {
        if (!july) {
            before.add(buyer);
        } else if (before.contains(buyer)) {
            old.add(buyer);
            oldFen += fen;
        } else {
            fresh.add(buyer);
            freshFen += fen;
        }
    }

    @Test
    void new_and_returning_buyers_are_as_many_at_every_door() {
        Map<String, Long> told = new TreeMap<>();
        told.put("metric", number(value("new_buyers")));
        told.put("metric split", split("pay_buyers", "new"));
        told.put(
                "people",
                row(people("/kinds?" + JULY).path("whole"), "kind", "new")
                        .path("buyers")
                        .asLong());
        told.put(
                "people by month",
                row(months("new"), "month", "2026-07").path("buyers").asLong());
        told.put("segment", segment("new").path("buyers").asLong());
        told.put("cohort", cohort().path("customers").asLong());
        told.put("cohort again", cohort().at("/active/0").asLong());
        told.put("growth stages", number(stage("new_buyers")));
        told.put("tile", number(tile("new_buyers")));
        told.put("workbook of the board", workbook("new_buyers"));
        assertThat(told.values()).as(told.toString()).containsOnly((long) fresh.size());

        Map<String, Long> returning = new TreeMap<>();
        returning.put("metric", number(value("returning_buyers")));
        returning.put("metric split", split("pay_buyers", "old"));
        returning.put(
                "people",
                row(people("/kinds?" + JULY).path("whole"), "kind", "old")
                        .path("buyers")
                        .asLong());
        returning.put(
                "people by month",
                row(months("old"), "month", "2026-07").path("buyers").asLong());
        returning.put("segment", segment("old").path("buyers").asLong());
        returning.put("tile", number(tile("returning_buyers")));
        returning.put("workbook of the board", workbook("returning_buyers"));
        assertThat(returning.values()).as(returning.toString()).containsOnly((long) old.size());
    }

    @Test
    void what_they_paid_is_as_much_at_every_door() {
        JsonNode why = why();
        Map<String, BigDecimal> told = new TreeMap<>();
        told.put("metric", new BigDecimal(value("old_buyer_amount")));
        told.put("metric split", amount("pay_amount", "old"));
        told.put("people", paid(row(people("/kinds?" + JULY).path("whole"), "kind", "old")));
        told.put("segment", paid(segment("old")));
        told.put("causes", row(why, "id", "old").path("now").decimalValue());
        assertThat(told.values())
                .as(told.toString())
                .allMatch(yuan -> yuan.compareTo(BigDecimal.valueOf(oldFen, 2)) == 0);
        BigDecimal freshYuan = BigDecimal.valueOf(freshFen, 2);
        assertThat(paid(row(people("/kinds?" + JULY).path("whole"), "kind", "new")))
                .isEqualByComparingTo(freshYuan);
        assertThat(row(why, "id", "new").path("now").decimalValue()).isEqualByComparingTo(freshYuan);
        assertThat(new BigDecimal(value("new_buyer_value")))
                .isCloseTo(
                        BigDecimal.valueOf(freshFen / 100.0 / fresh.size()),
                        org.assertj.core.data.Offset.offset(new BigDecimal("0.006")));
    }

    private String value(String metric) {
        return get("/api/metrics/" + metric + "/values?" + JULY)
                .at("/rows/0/value")
                .asString();
    }

    private BigDecimal amount(String metric, String kind) {
        JsonNode rows =
                get("/api/metrics/" + metric + "/values?by=buyer_kind&" + JULY).path("rows");
        return new BigDecimal(StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.at("/dims/buyer_kind").asString("").equals(kind))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asString());
    }

    private long split(String metric, String kind) {
        return amount(metric, kind).longValueExact();
    }

    private List<JsonNode> months(String kind) {
        return StreamSupport.stream(
                        people("/kinds?months=2&" + JULY).path("months").spliterator(), false)
                .filter(row -> row.path("kind").asString().equals(kind))
                .toList();
    }

    private JsonNode segment(String kind) {
        return read(browser.post(
                "/api/desk/people/segments/count?" + JULY + "&shop=" + shop.value(),
                "{\"name\":\"x\",\"note\":\"\",\"conditions\":[{\"field\":\"buyer_kind\",\"values\":[\"" + kind
                        + "\"]}]}"));
    }

    private JsonNode cohort() {
        return row(get("/api/desk/funnel/cohorts?from=2026-05-01&to=2026-08-01"), "month", "2026-07");
    }

    private String stage(String metric) {
        for (JsonNode stage : get("/api/desk/funnel/stages?" + JULY)) {
            for (JsonNode figure : stage.path("figures")) {
                if (figure.path("metric").asString().equals(metric)) {
                    return figure.path("value").asString();
                }
            }
        }
        throw new AssertionError("no stage tells " + metric);
    }

    private String tile(String metric) {
        assertThat(browser.send(
                                "PUT",
                                "/api/board/tiles",
                                "application/json",
                                "{\"metrics\":[\"new_buyers\",\"returning_buyers\"]}")
                        .statusCode())
                .isEqualTo(200);
        return row(get("/api/board?" + JULY).path("tiles"), "metric", metric)
                .path("value")
                .asString();
    }

    /** The cell of the saved board, which holds the tiles that were chosen for it. */
    private long workbook(String metric) {
        String name = get("/api/metrics/" + metric + "?").path("zh").asString();
        byte[] bytes = browser.download("/api/board.xlsx?" + JULY + "&shop=" + shop.value());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read().stream()
                    .filter(row -> row.getCellText(0).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row " + name))
                    .getCellAsNumber(1)
                    .orElseThrow()
                    .longValueExact();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode why() {
        JsonNode study = read(browser.post(
                "/api/insight/studies?shop=" + shop.value(),
                "{\"kind\": \"why\", \"question\": {\"from\": \"2026-07-01\", \"to\": \"2026-08-01\"}}"));
        while (study.path("state").asString().equals("running")) {
            Thread.onSpinWait();
            study = get("/api/insight/studies/" + study.path("id").asLong() + "?");
        }
        assertThat(study.path("state").asString()).as(study.toString()).isEqualTo("answered");
        return row(study.at("/answer/splits"), "dimension", "buyer_kind").path("rows");
    }

    private static JsonNode row(Iterable<JsonNode> rows, String field, String wanted) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path(field).asString("").equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + wanted + " in " + rows));
    }

    private static BigDecimal paid(JsonNode row) {
        return new BigDecimal(row.path("paid").asString());
    }

    private static long number(String text) {
        return new BigDecimal(text).longValueExact();
    }

    private JsonNode people(String path) {
        return get("/api/desk/people" + path);
    }

    private JsonNode get(String path) {
        return read(browser.get(path + "&shop=" + shop.value()));
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private void order(int number, long buyer, LocalDateTime at, long fen, long refund) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_no", "o" + number);
        order.put("created_at", GivenRows.micros(at));
        order.put("paid_at", GivenRows.micros(at));
        order.put("paid", fen);
        order.put("refund", refund);
        order.put("buyer", buyer);
        orders.add(order);
    }
}
