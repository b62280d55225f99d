package io.zhanggui.engagement.template.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Templates of contracts over HTTP. */
class TemplatesOverHttpTest {

    private static final String ADDRESS = "/api/contract-templates";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final ShopId shop = server.newShop(operator, "甲店").id();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    @Test
    void templates_are_listed_with_their_places_and_every_reading_of_a_clause() {
        JsonNode all = Browser.json(manager.get(ADDRESS));

        assertThat(all.path("tiers")).hasSize(3);
        assertThat(all.path("kpis").findValuesAsString("key")).contains("yearly_roi", "category_share");
        JsonNode image = all.path("kpis")
                .valueStream()
                .filter(kpi -> kpi.path("key").asString().equals("main_image_click_rate"))
                .findFirst()
                .orElseThrow();
        assertThat(image.path("goals").findValuesAsString("kind")).contains("relative", "points");
    }

    @Test
    void a_filled_template_says_what_is_open_until_it_can_be_signed() {
        String kpis =
                "\"shops\":[{\"id\":\"s1\",\"platform\":\"tmall\",\"name\":\"甲店\"}],\"kpis\":[{\"key\":\"scores\"}]";
        JsonNode open = Browser.json(manager.post(ADDRESS + "/basic", "{\"places\":{}," + kpis + "}"));
        assertThat(open.path("gaps").findValuesAsString("path")).contains("merchant", "from", "arbitration");
        assertThat(open.path("text").asString()).contains("# 待填：合同编号");
        assertThat(open.path("signable").asBoolean()).isFalse();

        JsonNode whole = Browser.json(manager.post(
                ADDRESS + "/basic",
                "{\"places\":{\"number\":\"A-1\",\"provider\":\"乙公司\",\"merchant\":\"甲公司\",\"from\":\"2027-01-01\","
                        + "\"last\":\"2027-12-31\",\"manager\":\"王芳\",\"arbitration\":\"杭州仲裁委员会\"}," + kpis + "}"));
        assertThat(whole.path("gaps")).isEmpty();
        assertThat(whole.path("signable").asBoolean()).isTrue();
        assertThat(manager.post(ADDRESS + "/gold", "{}").body()).contains("ENGAGEMENT-9570");
    }

    @Test
    void figures_are_those_of_the_clients_shops_and_say_why_there_is_none() {
        long client = Browser.json(manager.post("/api/clients", "{\"name\":\"甲公司\",\"shops\":[" + shop.value() + "]}"))
                .path("id")
                .asLong();
        JsonNode figures = Browser.json(manager.get(ADDRESS + "/figures?client=" + client));

        assertThat(figures.findValuesAsString("kpi")).contains("click_cost", "loyalty");
        assertThat(figures.path(0).hasNonNull("value")).isFalse();
        assertThat(figures.path(0).path("reason").path("zh").asString()).isNotBlank();
        Browser merchant = server.newPerson(operator, Role.MERCHANT_LEADER, Set.of(shop));
        assertThat(merchant.get(ADDRESS + "/figures?client=" + client).statusCode())
                .isEqualTo(403);
    }
}
