package io.zhanggui.engagement.optimise.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The chain of a client on the real stores. */
class ChainOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final ShopId other = server.newShop(operator, "乙店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final LocalDate today = LocalDate.now(Period.BEIJING);

    private String client() {
        JsonNode made =
                Browser.json(manager.post("/api/clients", "{\"name\":\"甲公司\",\"shops\":[" + shop.value() + "]}"));
        return "/api/clients/" + made.path("id").asLong();
    }

    private String find(ShopId where, String text) {
        String body = "{\"text\":\"" + text + "\",\"foundOn\":\"" + today + "\",\"evidence\":[\"pay_conversion@"
                + today.minusDays(30) + "/" + today + "\"]}";
        return Browser.json(manager.post("/api/insight/iterations?shop=" + where.value(), body))
                .path("id")
                .asString();
    }

    private void plan(String id, LocalDate starts, LocalDate check) {
        manager.post(
                "/api/insight/iterations/" + id + "/plan",
                "{\"what\":\"重做主图\",\"place\":\"\",\"owner\":\"运营\",\"metric\":\"pay_conversion\",\"startsOn\":\""
                        + starts + "\",\"checkOn\":\"" + check + "\"}");
    }

    @Test
    void the_chain_holds_the_clients_own_changes_and_what_is_to_be_done_stands_first() {
        String client = client();
        find(other, "别家的发现");
        find(shop, "只有发现");
        String late = find(shop, "早该开始");
        plan(late, today.minusDays(5), today.plusDays(20));
        String due = find(shop, "该测了");
        plan(due, today.minusDays(40), today.minusDays(10));
        manager.post(
                "/api/insight/iterations/" + due + "/making",
                "{\"madeOn\":\"" + today.minusDays(40) + "\",\"note\":\"\"}");

        JsonNode chain = Browser.json(manager.get(client + "/chain"));

        assertThat(chain.findValuesAsString("state")).containsExactly("overdue", "late", "found");
        assertThat(chain.get(0).path("metric").path("zh").asString()).contains("转化");
        assertThat(chain.get(2).path("plan").isNull()).isTrue();
        assertThat(chain.toString()).doesNotContain("别家的发现");
    }

    @Test
    void a_client_without_data_has_nothing_untaken_and_a_stranger_no_chain() {
        String client = client();
        String days = "?from=" + today.minusDays(30) + "&to=" + today;

        assertThat(Browser.json(manager.get(client + "/chain/untaken" + days)).size())
                .isZero();
        assertThat(manager.get(client + "/chain/untaken?from=" + today + "&to=" + today)
                        .body())
                .contains("ENGAGEMENT-9610");
        Browser stranger = server.newPerson(operator, Role.SPECIALIST, Set.of(other));
        assertThat(stranger.get(client + "/chain").statusCode()).isEqualTo(404);
    }
}
