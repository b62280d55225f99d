package io.zhanggui.engagement.merchant.web;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Period;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.Endpoint;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a client: invited by the director, dated, and blind to all other clients. */
class MerchantEntranceTest {

    private static final LocalDate TODAY = LocalDate.now(Period.BEIJING);
    private static int people;

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Browser director = server.newPerson(operator, Role.DIRECTOR, null);
    private final Shop shop = server.newShop(operator, "甲家居旗舰店");
    private final Shop other = server.newShop(operator, "乙童装旗舰店");
    private final long client = newClient("甲家居公司", shop);
    private final long stranger = newClient("乙童装公司", other);

    @Test
    void somebody_invited_to_a_client_enters_at_their_own_company() {
        Browser leader = invite("merchant_leader", client, TODAY, null);

        JsonNode company = json(leader.get("/api/client"));
        assertThat(company.path("name").asString()).isEqualTo("甲家居公司");
        assertThat(company.path("shops").findValuesAsString("name")).containsExactly("甲家居旗舰店");
        assertThat(json(leader.get("/api/session")).at("/user/side").asString()).isEqualTo("merchant");
        assertThat(json(leader.get("/api/shops")).findValuesAsString("name")).containsExactly("甲家居旗舰店");
        assertThat(director.get("/api/client").statusCode()).isEqualTo(403);
    }

    @Test
    void a_shop_the_client_gains_is_seen_and_one_it_loses_is_gone_the_same_day() {
        Browser leader = invite("merchant_manager", client, TODAY, null);
        Shop third = server.newShop(operator, "甲家居二店");

        change(client, "甲家居公司", third);

        assertThat(json(leader.get("/api/shops")).findValuesAsString("name")).containsExactly("甲家居二店");
        assertThat(leader.get("/api/board?shop=" + shop.id().value()).body()).contains("IDENTITY-1007");
    }

    @Test
    void access_is_dated() {
        Browser before = invite("merchant_leader", client, TODAY.plusDays(1), null);
        Browser last = invite("merchant_leader", client, TODAY.minusDays(30), TODAY);
        Browser over = invite("merchant_leader", client, TODAY.minusDays(30), TODAY.minusDays(1));

        assertThat(json(last.get("/api/client")).path("lastDay").asString()).isEqualTo(TODAY.toString());
        for (Browser shutOut : new Browser[] {before, over}) {
            assertThat(shutOut.get("/api/client").body()).contains("ENGAGEMENT-9650");
            assertThat(json(shutOut.get("/api/shops"))).isEmpty();
            assertThat(shutOut.get("/api/board?shop=" + shop.id().value()).body())
                    .contains("IDENTITY-1007");
        }
    }

    @Test
    void a_shop_that_leaves_the_agency_is_gone_for_everybody_on_that_day() {
        Browser leader = invite("merchant_leader", client, TODAY, null);
        Browser specialist = server.newPerson(operator, Role.SPECIALIST, null);
        server.get(Shops.class)
                .handOver(
                        operator,
                        shop.id(),
                        server.get(Agencies.class).findOrCreate("接手机构" + client).id(),
                        TODAY);

        for (Browser person : new Browser[] {leader, specialist, director}) {
            assertThat(json(person.get("/api/shops")).findValuesAsString("name"))
                    .doesNotContain("甲家居旗舰店");
            assertThat(person.get("/api/board?shop=" + shop.id().value()).body())
                    .contains("IDENTITY-1007");
        }
    }

    @TestFactory
    Stream<DynamicTest> a_second_merchant_finds_nothing_of_the_first_anywhere() {
        Browser second = invite("merchant_leader", stranger, TODAY, null);
        return Endpoint.tests(Endpoint.all(server).stream().filter(each -> !each.isSession()), endpoint -> {
            for (long value : new long[] {client, shop.id().value()}) {
                HttpResponse<String> answer =
                        endpoint.call(second, Long.toString(value), shop.id().value());
                assertThat(answer.body()).doesNotContain("甲家居");
                assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
                if (endpoint.namesShops() && answer.statusCode() != 403) {
                    assertThat(answer.statusCode()).as(endpoint + answer.body()).isIn(400, 404);
                }
            }
        });
    }

    @Test
    void invitations_that_would_show_too_much_are_refused_with_the_reason() {
        assertThat(ask("merchant_leader", null, null, null)).contains("IDENTITY-1025");
        assertThat(ask("specialist", client, null, null)).contains("IDENTITY-1026");
        assertThat(ask("merchant_leader", 999_999L, null, null)).contains("IDENTITY-1024");
        assertThat(ask("merchant_leader", client, TODAY, TODAY.minusDays(1))).contains("IDENTITY-1027");
    }

    @Test
    void the_director_moves_a_person_to_another_level_and_client_and_the_trail_says_so() {
        Browser person = invite("merchant_executor", client, TODAY, null);
        long id = json(person.get("/api/session")).at("/user/id").asLong();

        HttpResponse<String> placed = director.send(
                "PUT",
                "/api/users/" + id + "/place",
                "application/json",
                "{\"role\":\"merchant_leader\",\"client\":" + stranger + "}");

        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(200);
        assertThat(json(person.get("/api/client")).path("name").asString()).isEqualTo("乙童装公司");
        assertThat(director.get("/api/audit").body())
                .contains("merchant_executor, client " + client, "merchant_leader, client " + stranger);
    }

    private long newClient(String name, Shop its) {
        return json(director.post("/api/clients", draft(name, its))).path("id").asLong();
    }

    private void change(long id, String name, Shop its) {
        HttpResponse<String> changed = director.send("PUT", "/api/clients/" + id, "application/json", draft(name, its));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private static String draft(String name, Shop its) {
        return "{\"name\":\"" + name + "\",\"shops\":[" + its.id().value() + "]}";
    }

    private Browser invite(String role, long company, @Nullable LocalDate from, @Nullable LocalDate lastDay) {
        JsonNode made = new JsonMapper().readTree(ask(role, company, from, lastDay));
        Browser person = new Browser(server.address());
        String password = made.path("oneTimePassword").asString();
        person.login(made.path("name").asString(), password);
        person.post("/api/session/password", "{\"old\":\"" + password + "\",\"new\":\"a long enough one 1\"}");
        return person;
    }

    private String ask(String role, @Nullable Long company, @Nullable LocalDate from, @Nullable LocalDate lastDay) {
        return director.post(
                        "/api/users",
                        "{\"name\":\"merchant" + client + "." + ++people + "\",\"displayName\":\"商家某\",\"role\":\""
                                + role + "\",\"client\":" + company + ",\"from\":" + quoted(from) + ",\"lastDay\":"
                                + quoted(lastDay) + "}")
                .body();
    }

    private static String quoted(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
