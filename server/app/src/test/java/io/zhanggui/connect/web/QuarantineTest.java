package io.zhanggui.connect.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Rows kept aside, over the whole program: from the file to the mended figure. */
class QuarantineTest {

    /** One column has no name: the cells behind it must keep their places. */
    private static final String HEADER = "订单编号,买家会员名,总金额,买家实际支付金额,订单状态,,收货地址,订单创建时间,订单付款时间,宝贝标题\n";

    private static final String GOOD = order("1001", "10.00", "2026-06-01 08:00:00");
    private static final String BAD = order("1002", "abc", "2026-06-01 09:00:00");

    private final ShopBrowser at = new ShopBrowser("隔离店");

    private static String order(String number, String total, String created) {
        return number + ",tb0001," + total + ",5.00,交易成功,,浙江省 杭州市 西湖区 某路 1 号," + created + "," + created + ",=1+1\n";
    }

    @Test
    void a_bad_row_is_shown_opened_mended_and_counted() {
        JsonNode receipt = at.bring("o.csv", HEADER + GOOD + BAD, "").get("receipt");
        String load = receipt.get("load").asString();
        assertThat(receipt.get("quarantined").asLong()).isEqualTo(1);

        JsonNode listed = at.get("/api/quarantine?shop=" + at.id() + "&load=" + load);
        assertThat(listed.get("total").asLong()).isEqualTo(1);
        JsonNode row = listed.get("items").get(0);
        assertThat(row.get("load").asString()).isEqualTo(load);
        assertThat(row.get("line").asLong()).isEqualTo(3);
        JsonNode problem = row.get("problems").get(0);
        assertThat(problem.get("column").asString()).isEqualTo("总金额");
        assertThat(problem.get("found").asString()).isEqualTo("abc");
        assertThat(problem.get("code").asString()).isEqualTo("IMPORT-1203");
        assertThat(problem.get("expected").asString()).startsWith("金额");

        String place = "/api/quarantine/" + load + "/" + row.get("row").asLong();
        JsonNode opened = at.get(place);
        assertThat(opened.get("header").size()).isEqualTo(10);
        assertThat(opened.get("header").get(5).asString()).isEmpty();
        assertThat(opened.get("header").get(6).asString()).isEqualTo("收货地址");
        assertThat(opened.get("cells").get(6).asString()).startsWith("浙江省");

        JsonNode still = mend(place, opened, 2, "12.345");
        assertThat(still.get("outcome").asString()).isEqualTo("quarantined");
        assertThat(still.get("problems").get(0).get("found").asString()).isEqualTo("12.345");
        assertThat(at.get("/api/loads?shop=" + at.id()).get("total").asLong()).isEqualTo(1);

        JsonNode mended = mend(place, opened, 2, "12.34");
        assertThat(mended.get("outcome").asString()).isEqualTo("accepted");
        JsonNode loads = at.get("/api/loads?shop=" + at.id()).get("items");
        assertThat(loads.get(0).get("file").asString()).isEqualTo("o.csv#2 修正");
        assertThat(loads.get(0).get("sourceTime")).isEqualTo(loads.get(1).get("sourceTime"));
        assertThat(paid()).isEqualTo("22.34");
        JsonNode marked = at.get("/api/quarantine?shop=" + at.id()).get("items").get(0);
        assertThat(marked.get("mended").get("load")).isEqualTo(mended.get("load"));
        assertThat(at.manager.post(place + "/mend", body(opened, 2, "13.00")).statusCode())
                .isEqualTo(409);
        assertThat(at.get("/api/audit").get("items").get(0).get("what").asString())
                .isEqualTo("quarantine.mended");

        at.post("/api/loads/" + load + "/undo", "");
        assertThat(at.get("/api/quarantine?shop=" + at.id()).get("total").asLong())
                .isZero();
        assertThat(at.get("/api/loads?shop=" + at.id())
                        .get("items")
                        .get(0)
                        .get("undone")
                        .has("at"))
                .isTrue();
    }

    @Test
    void a_row_that_says_what_is_known_already_is_unchanged() {
        JsonNode receipt = at.bring("o.csv", HEADER + GOOD + BAD, "").get("receipt");
        String place = "/api/quarantine/" + receipt.get("load").asString() + "/2";
        JsonNode opened = at.get(place);
        String same = GOOD.strip();
        String[] cells = same.split(",", -1);
        ArrayNode asGood = new JsonMapper().createArrayNode();
        List.of(cells).forEach(asGood::add);
        JsonNode mended = at.post(place + "/mend", "{\"cells\":" + asGood + "}");
        assertThat(mended.get("outcome").asString()).isEqualTo("unchanged");
        assertThat(opened.get("cells").size()).isEqualTo(cells.length);
    }

    @Test
    void what_was_answered_for_a_file_is_answered_for_its_mended_row() {
        String file = "物流服务,描述相符,服务态度\n4.8,很好,4.9\n";
        JsonNode job = at.bring("dsr.csv", file, "&asOf=2026-06-05");
        String place = "/api/quarantine/" + job.get("receipt").get("load").asString() + "/1";
        assertThat(mend(place, at.get(place), 1, "4.7").get("outcome").asString())
                .isEqualTo("accepted");
    }

    @Test
    void a_table_of_ones_own_is_mended_by_its_own_mapping_even_if_that_was_not_kept() {
        String file = "日子,好,快\n2026-06-05,4.8,不知道\n2026-06-06,4.8,4.6\n";
        JsonNode asking = at.bring("own.csv", file, "");
        assertThat(asking.get("state").asString()).isEqualTo("asking");
        String id = asking.get("id").asString();
        at.post(
                "/api/imports/" + id + "/answer",
                "{\"mapping\":{\"kind\":\"DSR\",\"columns\":[{\"column\":\"日子\",\"field\":\"day\"},"
                        + "{\"column\":\"好\",\"field\":\"description\"},{\"column\":\"快\",\"field\":\"logistics\"}]},"
                        + "\"remember\":false,\"name\":\"自用\"}");
        JsonNode receipt = at.settled(id).get("receipt");
        assertThat(receipt.get("quarantined").asLong()).isEqualTo(1);
        String place = "/api/quarantine/" + receipt.get("load").asString() + "/1";
        assertThat(mend(place, at.get(place), 2, "4.5").get("outcome").asString())
                .isEqualTo("accepted");
    }

    @Test
    void a_workbook_holds_no_formula_and_goes_only_to_who_may_see_the_rows() throws Exception {
        at.bring("o.csv", HEADER + GOOD + BAD, "");
        try (ReadableWorkbook workbook = workbook()) {
            List<Row> rows = workbook.getFirstSheet().read();
            Cell title = rows.get(1).getCell(13);
            assertThat(title.getType()).isEqualTo(CellType.STRING);
            assertThat(title.asString()).isEqualTo("=1+1");
            assertThat(rows.get(0).getCell(13).asString()).isEqualTo("宝贝标题");
        }
        Browser specialist = TestServer.shared().newPerson(at.agency, Role.SPECIALIST, null);
        assertThat(specialist.get("/api/quarantine.xlsx?shop=" + at.id()).statusCode())
                .isEqualTo(403);
        assertThat(specialist.get("/api/quarantine?shop=" + at.id()).statusCode())
                .isEqualTo(403);
    }

    private ReadableWorkbook workbook() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(TestServer.shared().address() + "/api/quarantine.xlsx?shop=" + at.id()))
                .header(
                        "Cookie",
                        "ZGSESSION="
                                + at.manager
                                        .findCookie("ZGSESSION")
                                        .orElseThrow()
                                        .getValue())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new ReadableWorkbook(new ByteArrayInputStream(
                    client.send(request, BodyHandlers.ofByteArray()).body()));
        }
    }

    private JsonNode mend(String place, JsonNode opened, int column, String text) {
        return at.post(place + "/mend", body(opened, column, text));
    }

    private static String body(JsonNode opened, int column, String text) {
        ArrayNode cells = (ArrayNode) opened.get("cells").deepCopy();
        cells.set(column, text);
        return "{\"cells\":" + cells + "}";
    }

    private String paid() {
        return at.get("/api/metrics/order_amount/values?shop=" + at.id()
                        + "&from=2026-06-01&to=2026-06-02&source=computed")
                .get("rows")
                .get(0)
                .get("value")
                .asString();
    }
}
