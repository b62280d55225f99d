package io.zhanggui.engagement.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents over HTTP. */
class PapersOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final String papers = "/api/clients/" + client() + "/papers";

    private long client() {
        return Browser.json(manager.post(
                        "/api/clients", "{\"name\":\"甲公司\",\"tier\":\"refined\",\"shops\":[" + shop.value() + "]}"))
                .path("id")
                .asLong();
    }

    @Test
    void a_document_is_drafted_issued_compared_and_taken_away() {
        String ledger = papers + "/risk_ledger";
        draft(ledger, "# 新增风险\\n差评 [3](bad_reviews 1 2026-11-01 2026-11-08) 条");
        manager.post(ledger + "/versions?part=2026-11", "{\"why\":\"本周\"}");
        draft(ledger, "# 新增风险\\n差评 [5](bad_reviews 1 2026-11-08 2026-11-15) 条");
        assertThat(manager.post(ledger + "/versions?part=2026-11", "{\"why\":\"\"}")
                        .body())
                .contains("ENGAGEMENT-9553");
        manager.post(ledger + "/versions?part=2026-11", "{\"why\":\"下周\"}");

        JsonNode paper = Browser.json(manager.get(ledger + "?part=2026-11"));
        assertThat(paper.path("versions").findValuesAsString("why")).containsExactly("下周", "本周");
        JsonNode changes = Browser.json(manager.get(ledger + "/changes?part=2026-11&earlier=1&later=2"));
        assertThat(changes.path(0).path("after").asString()).isEqualTo("差评 5 条");
        JsonNode sheet = Browser.json(manager.get(ledger + "/versions/2?part=2026-11"));
        assertThat(sheet.findValuesAsString("metric")).contains("bad_reviews");
        for (String form : new String[] {"pdf", "docx", "xlsx"}) {
            assertThat(manager.get(ledger + "/versions/2." + form + "?part=2026-11")
                            .statusCode())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    private void draft(String paper, String text) {
        assertThat(manager.send(
                                "PUT",
                                paper + "/draft?part=2026-11",
                                "application/json",
                                "{\"title\":\"风险台账\",\"text\":\"" + text + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void the_documents_of_a_tier_write_themselves() {
        JsonNode draft = Browser.json(manager.post(papers + "/effect_model/draft", "{}"));

        assertThat(draft.path("title").asString()).isEqualTo("精细化运营效果评估模型");
        assertThat(draft.path("text").asString()).contains("| 净收金额 | kept_amount | 25% |");
        assertThat(manager.post(papers + "/risk_ledger/draft", "{}").body()).contains("ENGAGEMENT-9550");
    }

    @Test
    void the_register_names_every_document_and_a_merchant_sees_less() {
        JsonNode all = Browser.json(manager.get(papers));
        Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop));
        JsonNode theirs = Browser.json(merchant.get(papers));

        assertThat(all.findValuesAsString("key")).contains("risk_ledger", "service_plan", "daily_brief");
        assertThat(theirs.findValuesAsString("key")).contains("service_plan").doesNotContain("risk_ledger");
        assertThat(merchant.post(papers + "/effect_model/draft", "{}").statusCode())
                .isEqualTo(403);
    }
}
