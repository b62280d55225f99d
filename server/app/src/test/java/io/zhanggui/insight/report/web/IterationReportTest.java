package io.zhanggui.insight.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.store.JooqStudies;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole loop over HTTP: a finding, a change, its measured effect, and the report on it, version by version. */
class IterationReportTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
    private static final LocalDate ACTION = LocalDate.parse("2026-05-04");
    private static final LocalDate LAST = LocalDate.parse("2026-05-30");
    private static final String LOG = "/api/insight/iterations";
    private static final String REPORTS = "/api/insight/reports";

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();
    private final ShopId shop = server.newShop(agency, "迭代店").id();
    private final ShopId other = server.newShop(agency, "旁边的店").id();
    private final Browser analyst = server.newPerson(agency, Role.ANALYST, null);

    /** From the action on every day sells 40 % more. */
    private void sales(ShopId to) {
        Random random = new Random(3);
        List<Map<String, Object>> rows = FIRST.datesUntil(LAST.plusDays(1))
                .map(day -> {
                    double yuan = 10_000 * (day.isBefore(ACTION) ? 1 : 1.4) * Math.exp(0.03 * random.nextGaussian());
                    return Map.<String, Object>of(
                            "from_day",
                            day.toEpochDay(),
                            "to_day",
                            day.toEpochDay() + 1,
                            "device",
                            "",
                            "pay_amount",
                            Math.round(yuan * 100));
                })
                .toList();
        server.get(Loads.class)
                .load(
                        Scope.of(agency.agency(), to),
                        new NewLoad("days.csv", null, "test", 1, UserId.LOCAL),
                        new GivenRows(FactKind.SHOP_PERIOD, LAST.plusDays(1).atStartOfDay(), rows));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return Browser.json(answer);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }

    private String effectStudy(ShopId of) {
        String question = """
                {"kind": "effect", "question": {"name": "换主图", "shop": %d, "metric": "pay_amount", "from": "%s",
                 "to": "%s", "before": 60, "controls": false}}""".formatted(of.value(), ACTION, LAST.plusDays(1));
        JsonNode study = ok(analyst.post("/api/insight/studies?shop=" + of.value(), question));
        while (study.get("state").asString().equals("running")) {
            study = ok(analyst.get("/api/insight/studies/" + study.get("id").asLong()));
        }
        assertThat(study.get("state").asString()).isEqualTo("answered");
        assertThat(study.path("headline").path("zh").asString()).contains("换主图让支付金额每天多");
        return study.get("citation").asString();
    }

    private String found(String evidence) {
        JsonNode made = ok(analyst.post(
                LOG + "?shop=" + shop.value(),
                "{\"text\": \"主图点击偏低\", \"foundOn\": \"2026-04-28\", \"evidence\": [\"" + evidence + "\"]}"));
        assertThat(made.get("state").asString()).isEqualTo("found");
        return LOG + "/" + made.get("id").asLong();
    }

    private String made(String evidence) {
        String one = found(evidence);
        ok(analyst.post(
                one + "/plan",
                "{\"what\": \"换成场景主图\", \"place\": \"主推款\", \"owner\": \"小林\", \"startsOn\": \"" + ACTION
                        + "\", \"metric\": \"pay_amount\", \"checkOn\": \"2026-05-25\"}"));
        JsonNode made = ok(analyst.post(one + "/making", "{\"madeOn\": \"" + ACTION + "\", \"note\": \"\"}"));
        assertThat(made.get("state").asString()).isEqualTo("made");
        return one;
    }

    private JsonNode generate() {
        return ok(analyst.post(
                REPORTS + "?shop=" + shop.value(),
                "{\"kind\": \"iteration\", \"from\": \"2026-05-01\", \"to\": \"2026-05-31\"}"));
    }

    private static List<String> sections(JsonNode report) {
        return StreamSupport.stream(report.path("content").path("sections").spliterator(), false)
                .map(section -> section.get("key").asString())
                .collect(Collectors.toList());
    }

    @Test
    void from_the_finding_to_the_measured_effect_and_into_the_report() {
        sales(shop);
        String one = made("pay_amount@2026-04-01/2026-04-28");
        JsonNode waiting = ok(analyst.get(one));
        assertThat(waiting.get("due").asBoolean()).isTrue();
        assertThat(waiting.path("beforeAfter").path("metric").asString()).isEqualTo("pay_amount");

        JsonNode first = generate();
        assertThat(first.get("versions").size()).isEqualTo(1);
        assertThat(sections(first))
                .containsExactly("summary", "dimensions", "changes", "effects", "regression", "next");
        assertThat(first.toString()).contains("还没有测量；前后对比（不是效果）", "本期没有保存过效果分析");

        String study = effectStudy(shop);
        JsonNode measured = ok(analyst.post(one + "/effect", "{\"evidence\": \"" + study + "\"}"));
        assertThat(measured.get("state").asString()).isEqualTo("measured");
        assertThat(measured.path("measuring").path("verdict").asString()).isEqualTo("worked");
        assertThat(measured.path("measuring").path("headline").path("numberZh").asString())
                .startsWith("+");
        assertThat(measured.path("measuring").has("caveatZh")
                        && !measured.path("measuring").get("caveatZh").isNull())
                .isFalse();
        assertThat(measured.path("steps").size()).isEqualTo(4);

        JsonNode second = generate();
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(second.toString()).contains("起了作用：", study);
        String report = REPORTS + "/" + first.get("id").asLong();
        assertThat(ok(analyst.get(report + "?version=1")).get("content")).isEqualTo(first.get("content"));

        JsonNode changes = ok(analyst.get(report + "/changes?earlier=1&later=2"));
        assertThat(changes.findValuesAsString("section")).contains("summary", "changes", "effects", "next");
        HttpResponse<String> word = analyst.get(report + "/versions/2.docx");
        assertThat(word.statusCode()).isEqualTo(200);
        assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("-v2.docx");
        assertThat(word.body()).startsWith("PK");
        assertRefused(analyst.get(report + "?version=9"), 404, "INSIGHT-5252");
    }

    /** A promotion study as it is kept when answered. */
    private String promotionStudy(ShopId of, double lower, double upper) {
        JooqStudies store = server.get(JooqStudies.class);
        Study study = store.insert(
                Scope.of(agency.agency(), of),
                UserId.LOCAL,
                StudyKind.PROMOTION,
                "{\"name\": \"五一\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(ACTION, LAST.plusDays(1)),
                "0.1");
        store.finish(study.id(), Study.State.ANSWERED, """
                {"net": {"value": 9000, "interval": {"lower": %s, "upper": %s, "level": 0.9}}, "chanceOfGain": 0.97,
                 "sentence": {"zh": "五一真正净增 9,000 元。", "en": "Truly more are 9,000 CNY."}}""".formatted(lower, upper), null, null);
        return study.id().citation();
    }

    @Test
    void a_promotion_is_an_effect_with_the_interval_of_its_net() {
        String worked = made("pay_amount@2026-04-01/2026-04-28");
        JsonNode measured =
                ok(analyst.post(worked + "/effect", "{\"evidence\": \"" + promotionStudy(shop, 2000, 16_000) + "\"}"));
        assertThat(measured.path("measuring").path("verdict").asString()).isEqualTo("worked");
        assertThat(measured.path("measuring").path("headline").path("zh").asString())
                .isEqualTo("五一真正净增 9,000 元。");
        String unclear = made("pay_amount@2026-04-01/2026-04-28");
        assertThat(ok(analyst.post(
                                unclear + "/effect", "{\"evidence\": \"" + promotionStudy(shop, -500, 18_500) + "\"}"))
                        .path("measuring")
                        .path("verdict")
                        .asString())
                .isEqualTo("unclear");
        String elsewhere = made("pay_amount@2026-04-01/2026-04-28");
        assertRefused(
                analyst.post(elsewhere + "/effect", "{\"evidence\": \"" + promotionStudy(other, 1, 2) + "\"}"),
                409,
                "INSIGHT-5212");
    }

    @Test
    void no_effect_is_claimed_without_a_study_of_this_shop() {
        sales(other);
        String one = made("pay_amount@2026-04-01/2026-04-28");
        assertRefused(
                analyst.post(one + "/effect", "{\"evidence\": \"pay_amount@2026-05-01/2026-05-31\"}"),
                409,
                "INSIGHT-5211");
        assertRefused(
                analyst.post(one + "/effect", "{\"evidence\": \"" + effectStudy(other) + "\"}"), 409, "INSIGHT-5212");
        assertRefused(analyst.post(one + "/effect", "{\"evidence\": \"S999999999\"}"), 404, "INSIGHT-5001");
        assertThat(ok(analyst.get(one)).get("state").asString()).isEqualTo("made");
    }

    @Test
    void steps_follow_each_other_and_what_does_not_fit_is_refused() {
        String one = found("pay_amount@2026-04-01/2026-04-28");
        assertRefused(analyst.post(one + "/making", "{\"madeOn\": \"" + ACTION + "\"}"), 409, "INSIGHT-5210");
        assertRefused(analyst.post(one + "/effect", "{\"evidence\": \"S1\"}"), 409, "INSIGHT-5210");
        assertRefused(
                analyst.post(
                        one + "/plan",
                        "{\"what\": \"x\", \"owner\": \"y\", \"metric\": \"pay_amount\", \"startsOn\": \"2026-05-04\","
                                + " \"checkOn\": \"2026-05-04\"}"),
                400,
                "INSIGHT-5206");
        assertRefused(analyst.post(one + "/dropping", "{\"reason\": \"\"}"), 400, "INSIGHT-5202");
        assertThat(ok(analyst.post(one + "/dropping", "{\"reason\": \"季节原因\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("dropped");
        assertRefused(
                analyst.post(
                        LOG + "?shop=" + shop.value(),
                        "{\"text\": \"听说的\", \"foundOn\": \"2026-04-28\", \"evidence\": []}"),
                400,
                "INSIGHT-5204");
        assertRefused(
                analyst.post(
                        LOG + "?shop=" + shop.value(),
                        "{\"text\": \"听说的\", \"foundOn\": \"2999-04-28\", \"evidence\": [\"S1\"]}"),
                400,
                "INSIGHT-5207");
    }

    @Test
    void another_agency_sees_neither_log_nor_report() {
        String one = found("pay_amount@2026-04-01/2026-04-28");
        String report = REPORTS + "/" + generate().get("id").asLong();
        Caller stranger = server.newAgency();
        server.newShop(stranger, "别家店");
        Browser outside = server.newPerson(stranger, Role.ANALYST, null);
        assertRefused(outside.get(one), 404, "INSIGHT-5201");
        assertRefused(outside.get(report), 404, "INSIGHT-5251");
        assertRefused(outside.get(report + "/versions/1.docx"), 404, "INSIGHT-5251");
    }

    @Test
    void a_quarter_is_evaluated_whole_with_what_it_returned() {
        sales(shop);
        String there = REPORTS + "?shop=" + shop.value();
        assertRefused(
                analyst.post(there, "{\"kind\": \"quarter\", \"from\": \"2026-04-02\", \"to\": \"2026-07-01\"}"),
                400,
                "INSIGHT-5254");
        JsonNode report =
                ok(analyst.post(there, "{\"kind\": \"quarter\", \"from\": \"2026-04-01\", \"to\": \"2026-07-01\"}"));
        assertThat(sections(report)).contains("summary", "return", "dimensions");
        assertThat(report.toString()).contains("一位新客的后续价值（LTV）", "投入产出比");
    }
}
