package io.zhanggui.insight.experiment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExperimentControllerTest {

    private static final String PATH = "/api/insight/experiments";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final long shop = server.newShop(agency, "实验店").id().value();
    private final Browser analyst = server.newPerson(agency, Role.ANALYST, null);

    private static String design(String name, String method) {
        return """
                {"name": "%s", "hypothesis": "场景图比白底图好卖", "varied": "picture", "metric": "支付转化率",
                 "metricKey": "pay_conversion", "variants": ["白底图", "场景图"],
                 "numbers": {"kind": "proportion", "better": "higher", "baseline": 0.1, "smallestEffect": 0.02,
                  "alpha": 0.05, "power": 0.8, "method": "%s", "dailyUnits": 1000, "shares": [1, 1]}}""".formatted(name, method);
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return Browser.json(answer);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private long started(String method) {
        long id = ok(analyst.post(PATH + "?shop=" + shop, design("主图", method)))
                .get("id")
                .asLong();
        ok(analyst.post(PATH + "/" + id + "/start", "{\"startsOn\": \"" + TODAY.minusDays(5) + "\"}"));
        return id;
    }

    private HttpResponse<String> bring(long id, String table) {
        return analyst.post(
                PATH + "/" + id + "/days",
                "{\"table\": \"" + table.replace("\n", "\\n").replace("\"", "\\\"") + "\"}");
    }

    private static String day(int ago, long a, long aBought, long b, long bBought) {
        LocalDate day = TODAY.minusDays(ago);
        return day + ",白底图," + a + "," + aBought + "\n" + day + ",场景图," + b + "," + bBought + "\n";
    }

    @Test
    void from_the_draft_to_the_decision() {
        JsonNode draft = ok(analyst.post(PATH + "?shop=" + shop, design("主图", "sequential")));
        String one = PATH + "/" + draft.get("id").asLong();
        assertThat(draft.get("state").asString()).isEqualTo("draft");
        assertThat(draft.get("size").get("units").get(0).asLong()).isGreaterThan(3841);
        ok(analyst.send("PUT", one, "application/json", design("主图 2", "sequential")));
        JsonNode running = ok(analyst.post(one + "/start", "{\"startsOn\": \"" + TODAY.minusDays(3) + "\"}"));
        assertThat(running.get("registeredLate").asBoolean()).isTrue();
        assertRefused(analyst.send("PUT", one, "application/json", design("主图 3", "fixed")), 409, "INSIGHT-5120");
        assertRefused(analyst.delete(one), 409, "INSIGHT-5120");

        long id = draft.get("id").asLong();
        JsonNode receipt =
                ok(bring(id, "日期,组,访客数,买家数\n" + day(3, 1000, 100, 1000, 160) + day(2, 1000, 100, 1000, 160)));
        assertThat(receipt.get("added").asInt()).isEqualTo(4);
        JsonNode again = ok(bring(id, day(2, 1000, 100, 1000, 160) + day(1, 1000, 90, 1000, 150)));
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        JsonNode mended = ok(bring(id, day(1, 1010, 90, 1000, 150)));
        assertThat(mended.get("replaced").asInt()).isEqualTo(1);

        JsonNode reading = ok(analyst.get(one)).get("reading");
        assertThat(reading.get("progress").get("units").asLong()).isEqualTo(6010);
        assertThat(reading.get("days").size()).isEqualTo(3);
        JsonNode effect = reading.get("effects").get(0);
        assertThat(effect.get("verdict").asString()).isEqualTo("better");
        assertThat(ok(analyst.get(one + "/days")).size()).isEqualTo(7);

        JsonNode ended = ok(analyst.post(one + "/end", "{\"outcome\": \"adopt\", \"variant\": 1, \"reason\": \"好\"}"));
        assertThat(ended.get("state").asString()).isEqualTo("decided");
        assertThat(ended.get("decision").get("variant").asInt()).isEqualTo(1);
        assertThat(ended.get("reading")).isEqualTo(reading);
        assertRefused(bring(id, day(0, 10, 1, 10, 1)), 409, "INSIGHT-5121");
        JsonNode listed = ok(analyst.get(PATH + "?shop=" + shop)).get("items").get(0);
        assertThat(listed.get("reading").get("report").get("zh").asString()).startsWith("“场景图”比“白底图”好");
        assertThat(listed.get("reading").has("days")).isFalse();
    }

    @Test
    void a_table_with_a_fault_is_not_taken_and_each_fault_is_named_by_line_and_column() {
        long id = started("sequential");
        JsonNode receipt = ok(bring(
                id,
                "day,variant,n,successes\n"
                        + day(2, 1000, 100, 1000, 1001)
                        + TODAY.minusDays(9) + ",白底图,10,1\n"
                        + TODAY.plusDays(1) + ",灰图,十,1\n"));
        assertThat(receipt.get("added").asInt()).isEqualTo(0);
        assertThat(receipt.get("problems").findValuesAsString("line")).containsExactly("3", "4", "5", "5", "5");
        assertThat(receipt.get("problems").findValuesAsString("column"))
                .containsExactly("successes", "day", "day", "variant", "n");
        assertThat(ok(analyst.get(PATH + "/" + id + "/days")).size()).isEqualTo(0);
        assertThat(ok(bring(id, "day,variant,n\n"))
                        .get("problems")
                        .get(0)
                        .get("zh")
                        .asString())
                .isEqualTo("缺少列；需要 day,variant,n,successes");
    }

    @Test
    void a_finding_needs_the_planned_size_and_a_sound_split() {
        long id = started("fixed");
        String end = PATH + "/" + id + "/end";
        ok(bring(id, day(5, 1000, 100, 1000, 160)));
        assertRefused(analyst.post(end, "{\"outcome\": \"keep\", \"reason\": \"看着差\"}"), 409, "INSIGHT-5123");
        ok(bring(id, day(4, 4000, 400, 4500, 640)));
        assertRefused(
                analyst.post(end, "{\"outcome\": \"adopt\", \"variant\": 1, \"reason\": \"好\"}"), 409, "INSIGHT-5124");
        assertRefused(analyst.post(end, "{\"outcome\": \"stop\", \"reason\": \"\"}"), 400, "INSIGHT-5126");
        assertThat(ok(analyst.post(end, "{\"outcome\": \"stop\", \"reason\": \"分流坏了\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("stopped");
    }

    @Test
    void a_design_that_does_not_fit_is_refused_with_its_reason() {
        String here = PATH + "?shop=" + shop;
        assertRefused(analyst.post(here, design("", "fixed")), 400, "INSIGHT-5102");
        assertRefused(analyst.post(here, design("x", "fixed").replace("0.02", "0.95")), 400, "INSIGHT-5110");
        assertRefused(analyst.post(here, design("x", "fixed").replace("[1, 1]", "[1]")), 400, "INSIGHT-5106");
        assertRefused(analyst.post(here, design("x", "fixed").replace("\"picture\"", "null")), 400, "INSIGHT-5116");
        long id = ok(analyst.post(here, design("x", "fixed"))).get("id").asLong();
        assertRefused(
                analyst.post(PATH + "/" + id + "/start", "{\"startsOn\": \"" + TODAY.plusDays(1) + "\"}"),
                400,
                "INSIGHT-5122");
        assertThat(analyst.delete(PATH + "/" + id).statusCode()).isEqualTo(204);
        assertRefused(analyst.get(PATH + "/" + id), 404, "INSIGHT-5101");
    }

    @Test
    void the_plan_comes_while_the_design_is_written() {
        JsonNode numbers = Browser.json(analyst.post(PATH + "/plan", """
                {"kind": "proportion", "better": "higher", "baseline": 0.2, "smallestEffect": 0.05,
                 "alpha": 0.05, "power": 0.8, "method": "fixed", "dailyUnits": 300, "shares": [1, 1]}"""));
        // As R's power.prop.test: 1,094 in each arm.
        assertThat(numbers.get("plan").get("size").get("units").get(1).asLong()).isEqualTo(1094);
        assertThat(numbers.get("plan").get("size").get("days").asLong()).isEqualTo(8);
        assertThat(numbers.get("plan").get("detectable").size()).isEqualTo(3);
    }

    @Test
    void a_merchant_reads_and_changes_nothing() {
        long id = started("sequential");
        Browser merchant = server.newPerson(agency, Role.MERCHANT_LEADER, Set.of(new ShopId(shop)));
        assertThat(merchant.get(PATH + "/" + id).statusCode()).isEqualTo(200);
        assertThat(merchant.post(PATH + "/" + id + "/end", "{\"outcome\": \"stop\", \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
