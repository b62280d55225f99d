package io.zhanggui.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestFolders;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {

    private static final String FILE = "/api/catalogue/files/own.yaml";
    private static final String NOVEMBER = "&from=2026-11-01&to=2026-12-01";
    private static final String OWN = """
        measures:
          - {measure: big_orders, take: count of orders on paid_at where paid > 500}
        metrics:
          - metric: big_order_share
            zh: 大单占比
            en: Share of big orders
            meaning: 实付 500 元以上的订单占支付订单的比例。
            means: Orders of more than 500 yuan over paid orders.
            unit: percent
            days: whole
            date: paid
            computed: ratio(big_orders, orders_paid)
        """;

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final Shop shop = server.newShop(agency, "口径店");
    private final Browser analyst = server.newPerson(agency, Role.ANALYST, null);

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private static ObjectNode wish(String text) {
        return JsonMapper.shared().createObjectNode().put("text", text).put("why", "按新合同");
    }

    private static HttpResponse<String> keep(Browser browser, ObjectNode wish) {
        return browser.send("PUT", FILE, "application/json", wish.toString());
    }

    private static List<String> keys(Browser browser) {
        return ok(browser.get("/api/metrics"))
                .valueStream()
                .map(metric -> metric.get("key").asString())
                .toList();
    }

    @Test
    void a_metric_of_ones_own_is_asked_explained_and_put_on_the_board_like_any_other() {
        JsonNode version = ok(keep(analyst, wish(OWN)));
        assertThat(version.get("number").asLong()).isEqualTo(1);
        assertThat(keys(analyst)).contains("big_order_share");
        String of = "?shop=" + shop.id().value() + NOVEMBER;
        assertThat(ok(analyst.get("/api/metrics/big_order_share/values" + of))
                        .get("unit")
                        .asString())
                .isEqualTo("percent");
        JsonNode explained = ok(analyst.get("/api/metrics/big_order_share/explain" + of));
        assertThat(explained.get("definition").get("formulaZh").asString()).contains("÷");
        ok(analyst.send("PUT", "/api/board/tiles", "application/json", "{\"metrics\":[\"big_order_share\"]}"));
        assertThat(ok(analyst.get("/api/board" + of))
                        .get("tiles")
                        .get(0)
                        .get("zh")
                        .asString())
                .isEqualTo("大单占比");
    }

    @Test
    void another_agency_never_sees_it() {
        ok(keep(analyst, wish(OWN)));
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        assertThat(keys(stranger)).doesNotContain("big_order_share");
        assertRefused(stranger.get("/api/metrics/big_order_share"), 404, "METRIC-3001");
        assertRefused(stranger.get("/api/catalogue/versions/1"), 404, "METRIC-3012");
        assertThat(ok(stranger.get("/api/catalogue")).get("files").size()).isZero();
        ok(keep(stranger, wish(OWN.replace("大单占比", "别家的大单"))));
        assertThat(ok(analyst.get("/api/metrics/big_order_share")).get("zh").asString())
                .isEqualTo("大单占比");
    }

    @Test
    void only_who_may_manage_metrics_keeps_a_file_and_everybody_may_check_one() {
        Browser specialist = server.newPerson(agency, Role.SPECIALIST, null);
        assertThat(keep(specialist, wish(OWN)).statusCode()).isEqualTo(403);
        assertThat(ok(specialist.get("/api/catalogue")).get("mayChange").asBoolean())
                .isFalse();
        assertThat(ok(specialist.post(FILE + "/check", wish(OWN).toString()))
                        .get("faults")
                        .size())
                .isZero();
    }

    @Test
    void a_faulty_file_is_not_kept_and_its_faults_are_told_with_line_and_hint() {
        String faulty = OWN.replace("unit: percent", "unit: percents");
        JsonNode fault = ok(analyst.post(FILE + "/check", wish(faulty).toString()))
                .get("faults")
                .get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(9);
        assertThat(fault.get("code").asString()).isEqualTo("CATALOGUE-06");
        assertThat(fault.get("hintZh").asString()).contains("percent");
        assertRefused(keep(analyst, wish(faulty)), 400, "METRIC-3008");
        assertThat(keys(analyst)).doesNotContain("big_order_share");
    }

    @Test
    void a_check_says_what_would_change_and_what_uses_it() {
        ok(keep(analyst, wish(OWN)));
        ok(analyst.send("PUT", "/api/board/tiles", "application/json", "{\"metrics\":[\"big_order_share\"]}"));
        ok(analyst.post(
                "/api/views", "{\"name\":\"大单\",\"address\":\"/board?metric=big_order_share\",\"shared\":true}"));
        JsonNode changes = ok(analyst.post(
                        FILE + "/check", wish(OWN.replace("500", "800")).toString()))
                .get("changes");
        assertThat(changes.get(0).get("kind").asString()).isEqualTo("changed");
        assertThat(changes.get(0).get("formula").asBoolean())
                .as("another limit is another definition, though the formula over it is the same")
                .isTrue();
        assertThat(changes.get(0)
                        .get("uses")
                        .valueStream()
                        .map(use -> use.get("zh").asString()))
                .contains("我的看板", "视图“大单”");
        assertRefused(keep(analyst, wish("# empty")), 409, "METRIC-3011");
        ok(keep(analyst, wish("# empty").put("evenIfUsed", true)));
        assertThat(ok(analyst.get("/api/board/tiles")).get("metrics").size()).isZero();
    }

    @Test
    void versions_stay_say_what_changed_and_can_be_taken_up_again() {
        ok(keep(analyst, wish(OWN)));
        ok(keep(analyst, wish(OWN.replace("大单占比", "大额订单占比"))));
        JsonNode second = ok(analyst.get("/api/catalogue/versions/2"));
        assertThat(second.get("diff")
                        .valueStream()
                        .filter(line -> !line.get("mark").asString().equals("SAME"))
                        .map(line ->
                                line.get("mark").asString() + line.get("text").asString()))
                .containsExactly("REMOVED    zh: 大单占比", "ADDED    zh: 大额订单占比");
        assertThat(second.get("version").get("why").asString()).isEqualTo("按新合同");
        ok(analyst.post("/api/catalogue/versions/1/restore", "{}"));
        assertThat(ok(analyst.get("/api/metrics/big_order_share")).get("zh").asString())
                .isEqualTo("大单占比");
        JsonNode versions = ok(analyst.get("/api/catalogue/versions?file=own.yaml"));
        assertThat(versions.valueStream().map(version -> version.get("number").asLong()))
                .containsExactly(3L, 2L, 1L);
        assertThat(versions.get(0).get("originZh").asString()).isEqualTo("恢复");
        Browser manager = server.newPerson(agency, Role.MANAGER, null);
        assertThat(manager.get("/api/audit").body()).contains("修改指标目录").contains("新增 big_order_share");
    }

    @Test
    void who_saw_an_older_version_does_not_overwrite_a_newer_one() {
        ok(keep(analyst, wish(OWN).put("basedOn", 0)));
        assertRefused(keep(analyst, wish("# mine").put("basedOn", 0)), 409, "METRIC-3010");
        assertThat(ok(keep(analyst, wish(OWN).put("basedOn", 1))).get("number").asLong())
                .as("the same text is no new version")
                .isEqualTo(1);
    }

    @Test
    void a_preview_answers_from_the_text_and_keeps_nothing() {
        String asked = "/preview?metric=big_order_share&shop=" + shop.id().value() + NOVEMBER;
        assertThat(ok(analyst.post(FILE + asked, wish(OWN).toString()))
                        .get("metric")
                        .asString())
                .isEqualTo("big_order_share");
        assertThat(keys(analyst)).doesNotContain("big_order_share");
    }

    @Test
    void a_name_that_is_no_yaml_file_is_refused() {
        assertRefused(
                analyst.send(
                        "PUT",
                        "/api/catalogue/files/own.txt",
                        "application/json",
                        wish(OWN).toString()),
                400,
                "METRIC-3009");
    }

    @Test
    void files_of_the_catalogue_folder_are_taken_at_a_start_and_faulty_ones_told() throws IOException {
        Path data = TestFolders.fresh("catalogue-folder");
        Path folder = Files.createDirectories(data.resolve("catalogue"));
        Files.writeString(folder.resolve("own.yaml"), OWN);
        Files.writeString(folder.resolve("bad.yaml"), "metrics: 3\n");
        try (TestServer own = TestServer.on(data)) {
            Caller operator = Caller.local(own.get(Agencies.class).getDefault().id());
            assertThat(own.get(Metrics.class)
                            .get(operator.agency(), "big_order_share")
                            .zh())
                    .isEqualTo("大单占比");
            Browser director = own.newPerson(operator, Role.DIRECTOR, null);
            assertThat(ok(director.get("/api/catalogue"))
                            .get("faults")
                            .get(0)
                            .get("file")
                            .asString())
                    .isEqualTo("bad.yaml");
            ok(keep(director, wish(OWN.replace("大单占比", "改过的"))));
        }
        try (TestServer again = TestServer.on(data)) {
            Caller operator =
                    Caller.local(again.get(Agencies.class).getDefault().id());
            assertThat(again.get(Metrics.class)
                            .get(operator.agency(), "big_order_share")
                            .zh())
                    .as("what the page changed since stays while the folder's file is as it was")
                    .isEqualTo("改过的");
        }
    }

    @Test
    void the_answer_follows_a_new_version_at_once() {
        ok(keep(analyst, wish(OWN)));
        Metrics metrics = server.get(Metrics.class);
        Scope scope = Scope.of(agency.agency(), shop.id());
        MetricQuestion question = MetricQuestion.of(
                "big_order_share", new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")));
        assertThat(metrics.ask(scope, question).definition().unit().zh()).isEqualTo("%");
        ok(keep(analyst, wish(OWN.replace("unit: percent", "unit: ratio"))));
        assertThat(metrics.ask(scope, question).definition().unit().zh()).isEqualTo("倍");
    }
}
