package io.zhanggui.engagement.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients over HTTP and on the real store. */
class ClientsOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId one = server.newShop(operator, "甲店").id();
    private final ShopId other = server.newShop(operator, "乙店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    private static String draft(String name, ShopId... shops) {
        String ids = String.join(
                ",",
                Set.of(shops).stream().map(shop -> Long.toString(shop.value())).toList());
        return "{\"name\":\"" + name + "\",\"tier\":\"refined\",\"shops\":[" + ids + "]}";
    }

    private long create(String name, ShopId... shops) {
        return Browser.json(manager.post("/api/clients", draft(name, shops)))
                .path("id")
                .asLong();
    }

    @Test
    void a_client_begins_with_its_diagnosis_and_every_step_has_a_reason() {
        long id = create("云上家居", one);
        String address = "/api/clients/" + id;

        JsonNode begun = Browser.json(manager.get(address));
        assertThat(begun.path("stage").asString()).isEqualTo("diagnose");
        assertThat(begun.path("shops").findValuesAsString("name")).containsExactly("甲店");
        assertThat(manager.send("PUT", address + "/stage", "application/json", "{\"stage\":\"design\"}")
                        .body())
                .contains("ENGAGEMENT-9011");
        String step = "{\"stage\":\"design\",\"reason\":\"诊断报告已签收\"";
        assertThat(manager.send("PUT", address + "/stage", "application/json", step + "}")
                        .body())
                .contains("ENGAGEMENT-9016", "签发的诊断报告");
        manager.send("PUT", address + "/stage", "application/json", step + ",\"evenSo\":true}");
        assertThat(Browser.json(manager.get(address + "/steps")).findValuesAsString("reason"))
                .containsExactly("诊断报告已签收", "新客户");
    }

    @Test
    void the_recurring_duties_begin_when_the_first_client_is_worked_for_and_only_then() {
        String step = "{\"stage\":\"execute\",\"reason\":\"方案已定稿\",\"evenSo\":true}";
        manager.send("PUT", "/api/clients/" + create("云上家居", one) + "/stage", "application/json", step);
        JsonNode begun = Browser.json(manager.get("/api/work/duties"));
        assertThat(begun.findValues("active")).hasSizeGreaterThan(20).allMatch(JsonNode::asBoolean);
        JsonNode first = begun.get(0);
        String off = "{\"dueDay\":" + first.path("dueDay").asInt() + ",\"active\":false}";
        server.newPerson(operator, Role.DIRECTOR, null)
                .send("PUT", "/api/work/duties/" + first.path("id").asLong(), "application/json", off);
        manager.send("PUT", "/api/clients/" + create("山下茶铺", other) + "/stage", "application/json", step);
        assertThat(Browser.json(manager.get("/api/work/duties")).findValues("active"))
                .filteredOn(active -> !active.asBoolean())
                .hasSize(1);
    }

    @Test
    void a_shop_belongs_to_one_client_only() {
        long id = create("甲公司", one);

        assertThat(manager.post("/api/clients", draft("乙公司", one)).body()).contains("ENGAGEMENT-9014", "甲公司");
        assertThat(manager.post("/api/clients", draft("甲公司", other)).body()).contains("ENGAGEMENT-9013");
        manager.send("PUT", "/api/clients/" + id, "application/json", draft("甲公司", other));
        assertThat(manager.post("/api/clients", draft("乙公司", one)).statusCode()).isEqualTo(201);
    }

    @Test
    void a_client_whose_shops_one_does_not_see_does_not_exist() {
        long id = create("甲公司", one);
        create("丙公司");
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, Set.of(other));
        Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(one));
        Browser stranger = server.newPerson(server.newAgency(), Role.DIRECTOR, null);

        assertThat(specialist.get("/api/clients/" + id).body()).contains("ENGAGEMENT-9010");
        assertThat(Browser.json(specialist.get("/api/clients")).findValuesAsString("name"))
                .containsExactly("丙公司");
        assertThat(merchant.get("/api/clients").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/api/clients/" + id).statusCode()).isEqualTo(404);
        assertThat(Browser.json(manager.get("/api/clients")).findValuesAsString("name"))
                .containsExactly("丙公司", "甲公司", "甲店");
    }
}
