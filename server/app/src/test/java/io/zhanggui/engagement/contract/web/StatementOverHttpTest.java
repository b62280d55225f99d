package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.bundle.Replay;
import io.zhanggui.settlement.bundle.ReplayResult;
import io.zhanggui.testing.Browser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Months are settled, disputed and replayed, over HTTP and on the real stores. */
class StatementOverHttpTest {

    private final GivenContract given = new GivenContract();
    private final Browser director = given.director;
    private final Browser merchant = given.merchant;

    private JsonNode content(String statement) {
        return Browser.json(director.get(statement + "/content"));
    }

    @Test
    void months_are_settled_in_order_from_the_shops_own_facts() {
        String path = given.agreed("S-1");
        assertThat(Browser.json(director.get(path + "/turns")).findValuesAsString("standing"))
                .containsExactly("due", "waiting");
        assertThat(director.post(path + "/statements", "{\"from\":\"2026-07-01\"}")
                        .body())
                .contains("ENGAGEMENT-9053");
        String june = given.issued(path, "2026-06-01");
        assertThat(content(june).path("payable").asString()).isEqualTo("3500.00"); // 70 against 66: rewarded
        assertThat(given.confirmStatement(june).path("state").asString()).isEqualTo("confirmed");
        String july = given.issued(path, "2026-07-01");
        assertThat(content(july).path("payable").asString()).isEqualTo("2700.00"); // 40 against 55: penalised
        assertThat(given.confirmStatement(july).path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void the_merchant_sees_a_statement_once_it_was_issued_and_then_it_is_fixed() {
        String path = given.agreed("S-2");
        String june = given.computed(path, "2026-06-01");
        assertThat(merchant.get(june).statusCode()).isEqualTo(404);
        assertThat(given.computed(path, "2026-06-01")).isEqualTo(june);
        director.post(june + "/issue", "");
        assertThat(Browser.json(merchant.get(june)).path("state").asString()).isEqualTo("issued");
        assertThat(director.post(path + "/statements", "{\"from\":\"2026-06-01\"}")
                        .body())
                .contains("ENGAGEMENT-9054");
    }

    @Test
    void a_late_refund_is_stated_in_the_next_month_with_its_trace() {
        String path = given.agreed("S-3");
        given.confirmStatement(given.issued(path, "2026-06-01"));
        given.orders("2026-06-01", "2026-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 20 80 2026-06-01T10:00 2026-06-01T10:00
                """, "2026-08-20T00:00:00");

        JsonNode july = content(given.issued(path, "2026-07-01"));

        assertThat(july.path("lines").findValuesAsString("id"))
                .contains("restatement:2026-06-01:reward:kept:2026-06-01");
        assertThat(july.path("payable").asString()).isEqualTo("1900.00"); // 3000 − 300, less 500 paid, less 300 owed
    }

    @Test
    void after_the_term_a_closing_corrects_its_last_month_and_pays_at_once() throws Exception {
        String path = given.agreed("S-9");
        given.confirmStatement(given.issued(path, "2026-06-01"));
        assertThat(director.post(path + "/statements", "{\"from\":\"2026-08-01\"}")
                        .body())
                .contains("ENGAGEMENT-9053");
        given.confirmStatement(given.issued(path, "2026-07-01"));
        given.orders("2026-07-01", "2026-08-01", """
                order_no buyer total paid kept refund created_at paid_at
                3 B 70 70 70 0 2026-07-03T10:00 2026-07-03T10:00
                """, "2026-08-20T00:00:00");
        given.orders("2026-06-01", "2026-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 20 80 2026-06-01T10:00 2026-06-01T10:00
                """, "2026-08-20T00:00:00");

        String closing = given.issued(path, "2026-08-01");

        // July's penalty of 300 becomes a reward of 500, June's reward of 500 a penalty of 300.
        assertThat(content(closing).path("lines").findValuesAsString("id"))
                .containsExactlyInAnyOrder(
                        "restatement:2026-06-01:reward:kept:2026-06-01",
                        "restatement:2026-06-01:penalty:kept:2026-06-01",
                        "restatement:2026-07-01:reward:kept:2026-07-01",
                        "restatement:2026-07-01:penalty:kept:2026-07-01");
        assertThat(content(closing).path("payable").asString()).isEqualTo("0.00");
        JsonNode turns = Browser.json(director.get(path + "/turns"));
        assertThat(turns.findValuesAsString("closing")).containsExactly("false", "false", "true", "true");
        ReplayResult replayed = Replay.run(merchant.download(closing + "/bundle"), Optional.empty());
        assertThat(replayed.identical()).isTrue();
    }

    @Test
    void a_line_both_sides_agree_is_wrong_is_computed_again_and_confirmed_anew() {
        String path = given.agreed("S-4");
        String june = given.issued(path, "2026-06-01");
        String disputed = GivenContract.object()
                .put("line", "reward:kept:2026-06-01")
                .put("says", "6 月有一笔退款没有算进去")
                .toString();
        assertThat(merchant.post(june + "/disputes", disputed.replace("reward:kept:2026-06-01", "x"))
                        .body())
                .contains("ENGAGEMENT-9058");
        JsonNode raised = Browser.json(merchant.post(june + "/disputes", disputed));
        long dispute = raised.path("disputes").path(0).path("id").asLong();
        merchant.upload(
                june + "/disputes/" + dispute + "/evidence?name=refund.csv", "订单,退款".getBytes(StandardCharsets.UTF_8));
        JsonNode evidence = Browser.json(director.get(june))
                .path("disputes")
                .path(0)
                .path("evidence")
                .path(0);
        assertThat(director.get(june + "/evidence/" + evidence.path("id").asLong())
                        .body())
                .isEqualTo("订单,退款");

        assertThat(given.director
                        .post(june + "/confirmations/provider", "{\"root\":\"x\"}")
                        .body())
                .contains("ENGAGEMENT-9057");
        String answer = june + "/disputes/" + dispute + "/answer";
        String accepted = "{\"accepted\":true,\"answer\":\"核对属实\"}";
        assertThat(merchant.post(answer, accepted).body()).contains("ENGAGEMENT-9060");
        director.post(answer, accepted);
        given.orders("2026-06-01", "2026-07-01", """
                order_no buyer total paid kept refund created_at paid_at
                1 A 100 100 20 80 2026-06-01T10:00 2026-06-01T10:00
                """, "2026-08-20T00:00:00");
        String again = given.issued(path, "2026-06-01");

        assertThat(again).isNotEqualTo(june);
        assertThat(content(again).path("payable").asString()).isEqualTo("2700.00");
        assertThat(Browser.json(director.get(june)).path("state").asString()).isEqualTo("replaced");
        assertThat(given.confirmStatement(again).path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void a_dispute_that_is_not_accepted_leaves_the_statement_as_it_is() {
        String june = given.issued(given.agreed("S-5"), "2026-06-01");
        JsonNode raised = Browser.json(merchant.post(june + "/disputes", "{\"line\":\"base\",\"says\":\"贵了\"}"));
        long dispute = raised.path("disputes").path(0).path("id").asLong();
        director.post(june + "/disputes/" + dispute + "/answer", "{\"accepted\":false,\"answer\":\"合同第 fees 条\"}");

        assertThat(Browser.json(merchant.get(june)).path("state").asString()).isEqualTo("issued");
        assertThat(given.confirmStatement(june).path("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void the_bundle_replays_identically_without_the_server_and_is_signed() throws Exception {
        String june = given.issued(given.agreed("S-6"), "2026-06-01");
        String root = Browser.json(merchant.get(june)).path("root").asString();
        byte[] bundle = merchant.download(june + "/bundle");

        ReplayResult replayed = Replay.run(bundle, Optional.of(root));

        assertThat(replayed.json().path("identical").asBoolean()).isTrue();
        assertThat(replayed.json().path("key").asString()).isNotEmpty();
        assertThat(replayed.facts())
                .as("added up from the orders in the bundle")
                .isPositive();
        assertThat(new String(merchant.download(june + "/paper.pdf"), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        bundle[bundle.length / 2] ^= 1;
        assertThat(Replay.run(bundle, Optional.of(root))
                        .json()
                        .path("identical")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void days_that_are_missing_are_named_and_nothing_is_computed() {
        given.orders("2025-05-01", "2025-06-01", """
                order_no buyer total paid kept refund created_at paid_at
                9 A 60 60 60 0 2025-05-09T10:00 2025-05-09T10:00
                """);
        String text = given.text("S-7").replace("term: {from: 2026-06-01", "term: {from: 2026-05-01");
        String path = "/api/agreements/" + given.draft(text).path("id").asLong();
        director.post(path + "/frozen", "");
        director.post(path + "/offer", "");
        given.confirm(path);

        JsonNode answer = Browser.json(director.post(path + "/statements", "{\"from\":\"2026-05-01\"}"));

        assertThat(answer.path("refused").findValuesAsString("zh").toString()).contains("2026-05-01");
    }
}
