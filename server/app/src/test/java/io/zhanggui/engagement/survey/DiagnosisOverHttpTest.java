package io.zhanggui.engagement.survey;

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
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The first stage on the real stores: survey, interviews, report. */
class DiagnosisOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final Browser analyst = server.newPerson(operator, Role.ANALYST, null);
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private String client = "";

    @BeforeEach
    void client() {
        client = "/api/clients/"
                + Browser.json(manager.post("/api/clients", "{\"name\":\"甲公司\",\"shops\":[" + shop.value() + "]}"))
                        .path("id")
                        .asLong();
    }

    private void orders() {
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        new GivenRows(
                                        FactKind.ORDER,
                                        LocalDateTime.parse("2026-07-01T00:00:00"),
                                        GivenTable.of(FactKind.ORDER, """
                                                order_no buyer total paid kept refund created_at paid_at
                                                1 A 600 600 600 0 06-01T10:00 06-01T10:00
                                                2 B 300 300 300 0 06-20T10:00 06-20T10:00
                                                """))
                                .over(new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"))));
    }

    /** All that must be answered; 2,000 yuan a month where the orders say 900. */
    private static String answers() {
        return Questionnaire.shipped().questions().stream()
                .filter(Questionnaire.Question::need)
                .map(question -> "\"" + question.key() + "\":\"" + answer(question) + "\"")
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
    }

    private static String answer(Questionnaire.Question question) {
        return switch (question.kind()) {
            case NUMBER -> question.key().equals("monthly_sales") ? "2000" : "3";
            case YES_NO -> "yes";
            case TEXT -> "家纺";
            case CHOICE ->
                question.options() == null ? "" : question.options().getFirst().key();
        };
    }

    private JsonNode put(Browser who, String path, String body) {
        return Browser.json(who.send("PUT", client + path, "application/json", body));
    }

    private void note(Dimension dimension, String said) {
        analyst.post(
                client + "/survey/notes",
                "{\"dimension\":\"" + dimension.key() + "\",\"speaker\":\"张总\",\"said\":\"" + said
                        + "\",\"heldOn\":\"2026-06-30\"}");
    }

    @Test
    void answers_are_written_piece_by_piece_and_handed_in_once_all_that_must_be_are_there() {
        put(analyst, "/survey", "{\"answers\":{\"category\":\"家纺\",\"roi\":\"2.5\"}}");
        assertThat(put(analyst, "/survey", "{\"answers\":{\"roi\":\"\"}}")
                        .path("answers")
                        .propertyNames())
                .containsExactly("category");
        assertThat(put(analyst, "/survey", "{\"answers\":{\"cash\":\"一万\"}}")
                        .path("code")
                        .asString())
                .isEqualTo("ENGAGEMENT-9251");
        assertThat(analyst.post(client + "/survey/versions", "").body()).contains("ENGAGEMENT-9252", "每月推广花费");

        put(analyst, "/survey", answers());
        JsonNode handedIn = Browser.json(analyst.post(client + "/survey/versions", ""));
        assertThat(handedIn.path("submitted").get(0).path("version").asInt()).isEqualTo(1);
        assertThat(handedIn.path("scores").get(1).path("answered").asInt()).isPositive();
    }

    @Test
    void the_client_answers_in_its_own_entrance_without_seeing_scores() {
        Browser merchant = server.newPerson(operator, Role.MERCHANT_MANAGER, Set.of(shop));
        Browser stranger = server.newPerson(operator, Role.MERCHANT_MANAGER, Set.of());

        put(merchant, "/answers", answers());
        JsonNode handedIn = Browser.json(merchant.post(client + "/answers/versions", ""));

        assertThat(handedIn.path("submitted").size()).isEqualTo(1);
        assertThat(handedIn.has("scores")).isFalse();
        assertThat(merchant.get(client + "/survey").statusCode()).isEqualTo(403);
        assertThat(stranger.get(client + "/answers").statusCode()).isEqualTo(404);
    }

    @Test
    void the_period_that_is_proposed_ends_where_the_orders_end() {
        assertThat(Browser.json(analyst.get(client + "/diagnosis"))
                        .path("dataEnd")
                        .isNull())
                .isTrue();
        LocalDate end = LocalDate.now(Period.BEIJING).minusDays(3);
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), shop),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        new GivenRows(
                                        FactKind.ORDER,
                                        LocalDateTime.now(Period.BEIJING),
                                        GivenTable.of(FactKind.ORDER, """
                                                order_no buyer total paid kept refund created_at paid_at
                                                1 A 600 600 600 0 %1$sT10:00 %1$sT10:00
                                                """.formatted(end.minusDays(2))))
                                .over(new Period(end.minusDays(10), end)));

        assertThat(Browser.json(analyst.get(client + "/diagnosis"))
                        .path("dataEnd")
                        .asString())
                .isEqualTo(end.toString());
    }

    @Test
    void the_report_sets_what_was_said_against_the_data_and_is_signed_once_it_is_whole() {
        orders();
        put(analyst, "/survey", answers());
        analyst.post(client + "/survey/versions", "");
        note(Dimension.PAIN, "流量越来越贵");
        note(Dimension.GAP, "没有人做图");

        JsonNode drafted =
                Browser.json(analyst.post(client + "/diagnosis", "{\"from\":\"2026-06-01\",\"to\":\"2026-07-01\"}"));
        String text = drafted.toString();
        // 900 yuan of 30 days were paid, 2,000 were said.
        assertThat(text)
                .contains("问卷说 2,000 元，数据是 900 元（2026-06-01 至 2026-06-30），说法高出 122.22%", "“流量越来越贵”（张总，2026-06-30）");
        assertThat(text).contains("\"metric\":\"pay_amount\"");
        assertThat(analyst.post(client + "/diagnosis/versions", "").body()).contains("ENGAGEMENT-9258", "目标预期");

        note(Dimension.GOAL, "一年做到一千万");
        put(analyst, "/diagnosis/words", "{\"paragraph\":\"interview-gap\",\"text\":\"缺一名设计。\"}");
        JsonNode again =
                Browser.json(analyst.post(client + "/diagnosis", "{\"from\":\"2026-06-01\",\"to\":\"2026-07-01\"}"));
        assertThat(again.toString()).contains("缺一名设计。", "一年做到一千万").doesNotContain("没有人做图");

        JsonNode signed = Browser.json(analyst.post(client + "/diagnosis/versions", ""));
        assertThat(signed.path("signed").get(0).path("version").asInt()).isEqualTo(1);
        assertThat(signed.path("signed").get(0).path("content").path("survey").asInt())
                .isEqualTo(1);
    }
}
