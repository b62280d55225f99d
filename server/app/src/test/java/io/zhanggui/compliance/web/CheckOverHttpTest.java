package io.zhanggui.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckOverHttpTest {

    private final TestServer server = TestServer.shared();

    @Test
    void the_answer_has_the_form_of_the_command() {
        HttpResponse<String> answer = ask("{\"text\":\"全网最好用的面膜\",\"kind\":\"title\",\"category\":\"化妆品\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"text\":\"全网最好用的面膜\",\"verdict\":\"block\",\"hits\":[{\"start\":0,\"end\":4,"
                        + "\"term\":\"全网最好\",\"class\":\"absolute\",\"rule\":\"absolute.best\",\"severity\":\"block\","
                        + "\"suggestion\":\"好\"}]}");
    }

    @Test
    void what_nobody_may_sell_is_said_to_come_down_beside_its_suggestion() {
        JsonNode hit = Browser.json(ask("{\"text\":\"水果味电子烟\"}")).path("hits").path(0);
        assertThat(hit.path("takedown").asBoolean()).isTrue();
        assertThat(hit.path("suggestion").asString()).isNotBlank();
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        JsonNode rules = Browser.json(analyst.get("/api/check/rules")).path("rules");
        assertThat(rules)
                .anyMatch(rule -> isOf(rule, "prohibited.tobacco", "takedown"))
                .anyMatch(rule -> isOf(rule, "prohibited.undertone", "decide"))
                .anyMatch(rule -> isOf(rule, "absolute.best", "rewrite"))
                .allMatch(rule -> !rule.path("rewrite").isMissingNode());
    }

    private static boolean isOf(JsonNode rule, String key, String remedy) {
        return rule.path("key").asString().equals(key)
                && rule.path("remedy").asString().equals(remedy);
    }

    @Test
    void a_question_without_a_text_or_of_an_unknown_kind_is_refused() {
        assertThat(ask("{}").body()).contains("COMPLIANCE-7001");
        assertThat(ask("{\"text\":\"a\",\"kind\":\"poem\"}").body()).contains("COMPLIANCE-7002", "story");
    }

    @Test
    void a_slip_in_the_question_is_told_by_the_name_of_its_field() {
        assertThat(ask("{\"text\":5}").body()).contains("WEB-1001", "：text: string");
        assertThat(ask("{\"text\":\"a\",\"shop\":\"b\"}").body()).contains("WEB-1001", "：shop: integer");
        assertThat(ask("{\"text\":\"a\",\"shop\":\"7\"}").body()).contains("WEB-1001", "：shop: integer");
        assertThat(ask("{\"text\":\"a\",\"knd\":\"title\"}").body())
                .contains("WEB-1001", "knd: ? category, kind, shop, text");
        assertThat(ask("[]").body()).contains("WEB-1001", "body");
        assertThat(ask("{\"text\":").body()).contains("WEB-1001", "body");
    }

    @Test
    void a_program_is_told_what_kind_of_request_it_should_have_sent() {
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        String question = "{\"text\":\"a\"}";
        assertThat(analyst.get("/api/check").statusCode()).isEqualTo(405);
        assertThat(analyst.send("POST", "/api/check", "text/plain", question).statusCode())
                .isEqualTo(415);
        HttpResponse<String> other = analyst.postAccepting("/api/check", question, "application/xml");
        assertThat(other.statusCode()).isEqualTo(406);
        assertThat(other.body()).contains("WEB-1006");
        assertThat(new Browser(server.address()).post("/api/check", question).body())
                .contains("IDENTITY-1001");
        assertThat(analyst.postForged("/api/check", question).body()).contains("IDENTITY-1005");
    }

    @Test
    void an_unknown_category_counts_as_other_and_the_answer_says_so() {
        HttpResponse<String> answer = ask("{\"text\":\"治疗鼻炎\",\"category\":\"medicl-device\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode said = Browser.json(answer);
        assertThat(said.path("verdict").asString()).isEqualTo("block");
        assertThat(said.path("notice").path("zh").asString()).contains("medicl-device", "其他", "医疗器械");
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        assertThat(Browser.json(analyst.send(
                        "POST",
                        "/api/check/list",
                        "application/json",
                        "{\"texts\":[\"a\",\"b\"],\"category\":\"火箭\"}")))
                .allMatch(each -> each.path("notice").path("en").asString().contains("medical-device"));
        for (String known : new String[] {"medical-device", "医疗器械", "美妆/面膜", "other", "其他", ""}) {
            assertThat(ask("{\"text\":\"a\",\"category\":\"" + known + "\"}").body())
                    .as(known)
                    .doesNotContain("notice");
        }
    }

    @Test
    void many_texts_are_answered_in_their_order_and_too_many_are_refused() {
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        HttpResponse<String> answer = analyst.send(
                "POST", "/api/check/list", "application/json", "{\"texts\":[\"纯棉女装\",\"全网最低价\"],\"kind\":\"title\"}");
        assertThat(Browser.json(answer).findValuesAsString("verdict")).containsExactly("pass", "block");
        String many = "\"a\",".repeat(2000) + "\"a\"";
        assertThat(analyst.send("POST", "/api/check/list", "application/json", "{\"texts\":[" + many + "]}")
                        .body())
                .contains("COMPLIANCE-7004", "2001");
    }

    @Test
    void each_rule_says_what_it_stands_on() {
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        JsonNode book = Browser.json(analyst.get("/api/check/rules"));
        assertThat(book.path("classes").size()).isEqualTo(19);
        assertThat(book.path("rules"))
                .allMatch(rule -> !rule.path("articles").isEmpty()
                        && !rule.path("explanation").asString().isBlank());
        assertThat(book.path("kinds").findValuesAsString("word")).contains("title", "script");
    }

    private HttpResponse<String> ask(String body) {
        Browser analyst = server.newPerson(server.newAgency(), Role.ANALYST, null);
        return analyst.send("POST", "/api/check", "application/json", body);
    }
}
