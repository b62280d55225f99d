package io.zhanggui.identity.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class PeopleTest {

    private final TestServer server = TestServer.shared();
    private final Caller agency = server.newAgency();

    @Test
    void a_director_makes_a_shop_and_somebody_who_sees_it() {
        Browser director = server.newPerson(agency, Role.DIRECTOR, null);
        JsonNode shop = json(director.post(
                "/api/shops", "{\"name\":\"水星家纺旗舰店\",\"platform\":\"tmall\",\"platformShopId\":\"5801\"}"));
        assertThat(shop.get("platformZh").asString()).isEqualTo("天猫");
        assertThat(shop.get("platformShopId").asString()).isEqualTo("5801");

        JsonNode person = json(director.post(
                "/api/users",
                "{\"name\":\"analyst.%d\",\"displayName\":\"小李\",\"role\":\"analyst\",\"shops\":[%d]}"
                        .formatted(shop.get("id").asLong(), shop.get("id").asLong())));

        Browser analyst = new Browser(server.address());
        HttpResponse<String> session = analyst.login(
                person.get("name").asString(), person.get("oneTimePassword").asString());
        assertThat(session.statusCode()).isEqualTo(200);
        assertThat(json(session).at("/shops/0/name").asString()).isEqualTo("水星家纺旗舰店");
        JsonNode listed = json(director.get("/api/users"));
        assertThat(listed).hasSize(2);
        assertThat(listed.at("/0/shops").isNull()).isTrue();
        assertThat(listed.at("/1/shops/0").asLong()).isEqualTo(shop.get("id").asLong());
        assertThat(listed.at("/1").has("oneTimePassword")).isFalse();
    }

    @Test
    void wrong_words_are_told_by_name_and_nothing_of_the_inside_is() {
        Browser director = server.newPerson(agency, Role.DIRECTOR, null);

        HttpResponse<String> missing = director.post("/api/shops", "{\"platform\":\"tmall\"}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(json(missing).get("code").asString()).isEqualTo("WEB-1001");
        assertThat(json(missing).get("en").asString()).contains("name");
        assertThat(director.post("/api/shops", "not json").statusCode()).isEqualTo(400);
        assertThat(json(director.post("/api/shops", "{\"name\":\"店\",\"platform\":\"jd\"}"))
                        .get("code")
                        .asString())
                .isEqualTo("IDENTITY-1016");
        assertThat(director.get("/api/audit?page=x").statusCode()).isEqualTo(400);
        assertThat(director.get("/api/nothing-here").statusCode()).isEqualTo(404);
        assertThat(director.get("/api/nothing-here").body()).contains("WEB-1002");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "DIRECTOR", mode = EnumSource.Mode.EXCLUDE)
    void only_directors_let_people_in(Role role) {
        Shop shop = server.newShop(agency, "店");
        Browser person = server.newPerson(agency, role, Set.of(shop.id()));

        HttpResponse<String> answer =
                person.post("/api/users", "{\"name\":\"x\",\"displayName\":\"x\",\"role\":\"director\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(person.get("/api/users").statusCode()).isEqualTo(403);
    }

    @Test
    void a_merchant_reads_but_changes_nothing() {
        Shop shop = server.newShop(agency, "店");
        Browser merchant = server.newPerson(agency, Role.MERCHANT_LEADER, Set.of(shop.id()));

        assertThat(json(merchant.get("/api/shops"))).hasSize(1);
        assertThat(merchant.post("/api/shops", "{\"name\":\"新店\",\"platform\":\"tmall\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(merchant.get("/api/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void the_trail_is_read_by_page() {
        Browser director = server.newPerson(agency, Role.DIRECTOR, null);
        for (int i = 0; i < 51; i++) {
            server.newShop(agency, "第" + i + "店");
        }

        JsonNode first = json(director.get("/api/audit"));
        JsonNode second = json(director.get("/api/audit?page=1"));

        assertThat(first.get("items")).hasSize(50);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(second.get("more").asBoolean()).isFalse();
        assertThat(first.at("/items/0/whatZh").asString()).isEqualTo("新建店铺");
        assertThat(first.at("/items/0/at").asString()).endsWith("+08:00");
    }
}
