package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A contract from its draft to an amendment, over HTTP and on the real stores. */
class AgreementOverHttpTest {

    private final GivenContract given = new GivenContract();
    private final Browser director = given.director;
    private final Browser merchant = given.merchant;

    @Test
    void a_vague_contract_is_not_offered_and_says_why() {
        String vague = given.text("A-1").replace("owner: operations_manager\n", "\n");
        String path = "/api/agreements/" + given.draft(vague).path("id").asLong();

        assertThat(director.post(path + "/offer", "").body()).contains("ENGAGEMENT-9040", "基线还没有冻结");
        long revision = Browser.json(director.get(path))
                .path("revisions")
                .path(0)
                .path("id")
                .asLong();
        JsonNode text = Browser.json(director.get(path + "/texts/" + revision));
        assertThat(text.path("findings").findValuesAsString("code"))
                .containsExactlyInAnyOrder("CONTRACT-2005", "CONTRACT-2011");
    }

    @Test
    void both_sides_confirm_the_same_text_each_under_its_own_login() {
        String path =
                "/api/agreements/" + given.draft(given.text("A-2")).path("id").asLong();
        assertThat(merchant.get(path).statusCode())
                .as("a draft is not the merchant's")
                .isEqualTo(404);
        director.post(path + "/frozen", "");
        director.post(path + "/offer", "");
        JsonNode offered = Browser.json(merchant.get(path)).path("revisions").path(0);
        assertThat(offered.path("state").asString()).isEqualTo("offered");
        String hash = offered.path("hash").asString();
        JsonNode text =
                Browser.json(merchant.get(path + "/texts/" + offered.path("id").asLong()));
        assertThat(text.path("text").asString())
                .startsWith("# 双方约定\n")
                .contains(
                        "frozen: [{from: 2026-06-01, to: 2026-07-01, value: 60}",
                        "metrics:\n",
                        "  - {metric: kept_amount");

        String other = GivenContract.object().put("hash", "0".repeat(64)).toString();
        assertThat(merchant.post(path + "/confirmations/merchant", other).body())
                .contains("ENGAGEMENT-9041");
        String body = GivenContract.object().put("hash", hash).toString();
        assertThat(director.post(path + "/confirmations/merchant", body).statusCode())
                .isEqualTo(403);
        assertThat(merchant.post(path + "/confirmations/provider", body).statusCode())
                .isEqualTo(403);
        JsonNode half = Browser.json(merchant.post(path + "/confirmations/merchant", body));
        assertThat(half.path("revisions").path(0).path("state").asString()).isEqualTo("offered");
        assertThat(merchant.post(path + "/confirmations/merchant", body).body()).contains("ENGAGEMENT-9042");
        JsonNode whole = Browser.json(director.post(path + "/confirmations/provider", body));
        assertThat(whole.path("revisions").path(0).path("state").asString()).isEqualTo("confirmed");
        assertThat(whole.path("revisions").path(0).path("confirmations").findValuesAsString("side"))
                .containsExactly("merchant", "provider");
        assertThat(Browser.json(merchant.get("/api/notices")).findValuesAsString("kind"))
                .contains("contract.offered", "contract.confirmed");
        assertThat(Browser.json(director.get("/api/clients/" + given.client.id().value()))
                        .path("since")
                        .asString())
                .as("the work began on the contract's first day")
                .isEqualTo("2026-06-01");
    }

    @Test
    void what_was_sent_back_is_written_anew_and_both_texts_are_kept() {
        String path =
                "/api/agreements/" + given.draft(given.text("A-3")).path("id").asLong();
        director.post(path + "/frozen", "");
        JsonNode offered = Browser.json(director.post(path + "/offer", ""));
        assertThat(director.send("PUT", path + "/text", "application/json", "{\"text\":\"x\"}")
                        .body())
                .contains("ENGAGEMENT-9039");
        merchant.post(path + "/refusal", "{\"reason\":\"基础服务费太高\"}");
        String text = Browser.json(director.get(path + "/texts/"
                        + offered.path("revisions").path(0).path("id").asLong()))
                .path("text")
                .asString();
        String cheaper = text.replace("amount: 3000", "amount: 2800");
        JsonNode again = Browser.json(director.send(
                "PUT",
                path + "/text",
                "application/json",
                GivenContract.object().put("text", cheaper).toString()));

        assertThat(again.path("revisions").findValuesAsString("state")).containsExactly("draft", "refused");
        assertThat(again.path("revisions").path(1).path("reason").asString()).isEqualTo("基础服务费太高");
        JsonNode difference = Browser.json(director.get(path + "/difference?before="
                + again.path("revisions").path(1).path("id").asLong() + "&after="
                + again.path("revisions").path(0).path("id").asLong()));
        assertThat(difference.path("text").findValuesAsString("kind"))
                .contains("CHANGE")
                .doesNotContain("INSERT", "DELETE");
        JsonNode fees = difference.path("articles").path(0);
        assertThat(fees.path("title").asString()).isEqualTo("第三条　服务费用与支付");
        assertThat(fees.at("/lines/0/before").asString()).contains("3,000 元");
        assertThat(fees.at("/lines/0/after").asString()).contains("2,800 元");
    }

    @Test
    void a_text_is_read_as_articles_by_both_sides_and_not_at_all_where_it_is_none() {
        JsonNode drafted = given.draft(given.text("A-9"));
        long id = drafted.path("id").asLong();
        JsonNode read = Browser.json(director.get("/api/agreements/" + id + "/texts/"
                + drafted.path("revisions").path(0).path("id").asLong()));
        assertThat(read.path("articles").findValuesAsString("title"))
                .contains("第一条　合作标的与期限", "第五条　考核指标", "附件一　指标定义")
                .doesNotContain("附件二　机读文本", "确认记录");
        assertThat(read.path("articles").toString())
                .contains("\"type\":\"table\"")
                .contains(read.path("hash").asString());

        JsonNode none = given.draft("什么都不是");
        assertThat(Browser.json(director.get("/api/agreements/"
                                + none.path("id").asLong() + "/texts/"
                                + none.path("revisions").path(0).path("id").asLong()))
                        .path("articles")
                        .size())
                .isZero();
    }

    @Test
    void a_draft_somebody_else_changed_is_not_overwritten() {
        JsonNode drafted = given.draft(given.text("A-4"));
        String path = "/api/agreements/" + drafted.path("id").asLong();
        String seen = drafted.path("revisions").path(0).path("hash").asString();
        String mine = GivenContract.object()
                .put("text", given.text("A-4b"))
                .put("seen", seen)
                .toString();

        assertThat(director.send("PUT", path + "/text", "application/json", mine)
                        .statusCode())
                .isEqualTo(200);
        assertThat(director.send("PUT", path + "/text", "application/json", mine)
                        .body())
                .contains("ENGAGEMENT-9036");
    }

    @Test
    void an_amendment_names_what_it_changes_and_counts_from_a_period_that_is_not_settled() {
        String path = given.agreed("A-5");
        assertThat(director.post(path + "/amendment", "{\"effective\":\"2026-06-15\"}")
                        .body())
                .contains("ENGAGEMENT-9044");
        JsonNode amended = Browser.json(director.post(path + "/amendment", "{\"effective\":\"2026-07-01\"}"));
        assertThat(amended.path("revisions").findValuesAsString("version")).containsExactly("2", "1");
        director.post(path + "/offer", "");
        assertThat(given.confirm(path).path("revisions").path(0).path("state").asString())
                .isEqualTo("confirmed");

        given.confirmStatement(given.issued(path, "2026-06-01"));
        JsonNode late = Browser.json(director.post(path + "/amendment", "{\"effective\":\"2026-06-01\"}"));
        assertThat(late.path("revisions").path(0).path("version").asInt()).isEqualTo(3);
        assertThat(director.post(path + "/offer", "").body()).contains("从 2026-06-01 起的结算期已有结算单");
    }

    @Test
    void an_amendment_that_lengthens_the_term_is_frozen_for_its_new_periods_and_keeps_what_was_signed() {
        String path = given.agreed("A-9");
        given.orders("2025-08-01", "2025-09-01", """
                order_no buyer total paid kept refund created_at paid_at
                5 B 80 80 80 0 2025-08-09T10:00 2025-08-09T10:00
                """);
        given.orders("2025-06-01", "2025-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                2 A 90 90 90 0 2025-06-09T10:00 2025-06-09T10:00
                """, "2026-08-20T00:00:00");
        JsonNode amended = Browser.json(director.post(path + "/amendment", "{\"effective\":\"2026-07-01\"}"));
        String text = text(path, amended);
        String signed = text.substring(text.indexOf("snapshot: ") + 10).substring(0, 64);
        director.send(
                "PUT",
                path + "/text",
                "application/json",
                GivenContract.object()
                        .put("text", text.replace("to: 2026-08-01}\nsettle", "to: 2026-09-01}\nsettle"))
                        .put(
                                "seen",
                                amended.path("revisions").path(0).path("hash").asString())
                        .toString());
        assertThat(director.post(path + "/offer", "").body()).contains("没有覆盖全部期间");

        String longer = text(path, Browser.json(director.post(path + "/frozen", "")));
        assertThat(longer)
                .contains(
                        "{from: 2026-06-01, to: 2026-07-01, value: 60}",
                        "{from: 2026-08-01, to: 2026-09-01, value: 80}]")
                .doesNotContain(signed);
        String facts = director.get("/api/clients/" + given.client.id().value() + "/measure/snapshots/"
                        + longer.substring(longer.indexOf("snapshot: ") + 10).substring(0, 64))
                .body();
        assertThat(facts).contains("2025-06-09,2025-06-10,60,", "2025-08-09,2025-08-10,80,");
        assertThat(director.post(path + "/offer", "").statusCode()).isEqualTo(200);
    }

    private String text(String path, JsonNode agreement) {
        return Browser.json(director.get(path + "/texts/"
                        + agreement.path("revisions").path(0).path("id").asLong()))
                .path("text")
                .asString();
    }

    @Test
    void a_shop_that_is_not_the_clients_and_a_number_that_is_taken_stand_against_it() {
        given.agreed("A-6");
        String text = given.text("A-6").replace("name: 云店}", "name: 别家店}");
        String path = "/api/agreements/" + given.draft(text).path("id").asLong();

        assertThat(director.post(path + "/offer", "").body()).contains("ENGAGEMENT-9040", "别家店", "合同编号“A-6”已被另一份合同使用");
    }

    @Test
    void nobody_sees_the_contract_of_a_client_that_is_not_theirs() {
        String path = given.agreed("A-7");
        Browser other = given.server.newPerson(
                given.operator,
                Role.MERCHANT_LEADER,
                Set.of(given.server.newShop(given.operator, "别家").id()));
        Browser stranger = given.server.newPerson(given.server.newAgency(), Role.DIRECTOR, null);

        assertThat(other.get(path).body()).contains("ENGAGEMENT-9030");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(Browser.json(other.get("/api/agreements"))).isEmpty();
        assertThat(Browser.json(merchant.get("/api/agreements"))).hasSize(1);
    }

    @Test
    void a_second_contract_on_the_same_shop_and_days_is_not_offered() {
        given.agreed("A-8");
        String path =
                "/api/agreements/" + given.draft(given.text("A-9")).path("id").asLong();
        director.post(path + "/frozen", "");

        assertThat(director.post(path + "/offer", "").body())
                .contains("ENGAGEMENT-9040", "合同“A-8”（2026-06-01 至 2026-07-31）已经管着同样的店铺");
    }

    @Test
    void both_sides_may_confirm_at_the_same_moment() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 4; i++) {
                GivenContract own = new GivenContract();
                String path = "/api/agreements/"
                        + own.draft(own.text("B-" + i)).path("id").asLong();
                own.director.post(path + "/frozen", "");
                String hash = Browser.json(own.director.post(path + "/offer", ""))
                        .path("revisions")
                        .path(0)
                        .path("hash")
                        .asString();
                String body = GivenContract.object().put("hash", hash).toString();
                CyclicBarrier start = new CyclicBarrier(2);
                both.invokeAll(List.of(
                        () -> start.await()
                                + own.director
                                        .post(path + "/confirmations/provider", body)
                                        .statusCode(),
                        () -> start.await()
                                + own.merchant
                                        .post(path + "/confirmations/merchant", body)
                                        .statusCode()));
                assertThat(Browser.json(own.director.get(path))
                                .path("revisions")
                                .path(0)
                                .path("state")
                                .asString())
                        .isEqualTo("confirmed");
            }
        }
    }
}
