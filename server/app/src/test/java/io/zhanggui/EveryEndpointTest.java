package io.zhanggui;

import static io.zhanggui.testing.Endpoint.tests;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.Endpoint;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every endpoint there is, also those written after this test: as a stranger, as a director of another agency,
 * as somebody of the same agency who was given another shop, and as another merchant of the agency.
 */
class EveryEndpointTest {

    private static final String SECRET = "甲方机密店";

    /** No number of anything: what a walk makes itself has a number too, and would be found. */
    private static final String NOBODYS = "987654321";

    private final TestServer server = TestServer.shared();

    @Test
    void there_are_endpoints_to_walk() {
        assertThat(Endpoint.all(server)).extracting(Endpoint::toString).contains("GET /api/session", "GET /api/audit");
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_gets_nothing() {
        Browser stranger = new Browser(server.address());
        stranger.get("/api/session");
        return tests(Endpoint.all(server).stream().filter(endpoint -> !endpoint.isOpen()), endpoint -> {
            HttpResponse<String> answer = endpoint.call(stranger, "1", 1);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("IDENTITY-1001");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_director_of_another_agency_gets_nothing_of_ours() {
        Caller ours = server.newAgency();
        Shop shop = server.newShop(ours, SECRET);
        Browser foreigner = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        return walk(foreigner, shop);
    }

    @TestFactory
    Stream<DynamicTest> somebody_with_another_shop_of_the_agency_gets_nothing_of_this_one() {
        Caller ours = server.newAgency();
        Shop shop = server.newShop(ours, SECRET);
        Shop given = server.newShop(ours, "别的店");
        Browser colleague = server.newPerson(ours, Role.ANALYST, Set.of(given.id()));
        return walk(colleague, shop);
    }

    @TestFactory
    Stream<DynamicTest> another_merchant_of_the_agency_gets_nothing_of_this_one() {
        Caller ours = server.newAgency();
        Shop shop = server.newShop(ours, SECRET);
        Shop given = server.newShop(ours, "乙方的店");
        Browser merchant = server.newPerson(ours, Role.MERCHANT_LEADER, Set.of(given.id()));
        return walk(merchant, shop);
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_something_declares_who_may() {
        return tests(
                Endpoint.all(server).stream().filter(Endpoint::changes),
                endpoint -> assertThat(endpoint.declaresPermission()).isTrue());
    }

    private Stream<DynamicTest> walk(Browser person, Shop foreign) {
        Stream<Endpoint> others = Endpoint.all(server).stream().filter(endpoint -> !endpoint.isSession());
        return tests(others, endpoint -> {
            long shop = foreign.id().value();
            check(endpoint, endpoint.call(person, NOBODYS, shop));
            assertThat(endpoint.call(person, Long.toString(shop), shop).body()).doesNotContain(SECRET);
        });
    }

    private static void check(Endpoint endpoint, HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(SECRET);
        if (endpoint.namesAThing() && !endpoint.takesBody()) {
            assertThat(answer.statusCode()).as(endpoint + answer.body()).isIn(403, 404);
        } else if (endpoint.namesAThing()) {
            assertThat(answer.statusCode()).as(endpoint + answer.body()).isIn(400, 403, 404);
        } else {
            assertThat(answer.statusCode()).isLessThan(500);
        }
    }
}
