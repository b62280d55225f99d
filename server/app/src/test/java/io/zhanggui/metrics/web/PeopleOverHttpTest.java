package io.zhanggui.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Who watches for the platform sees no person, however the question is put. */
class PeopleOverHttpTest {

    private static final String DAYS = "from=2026-06-01&to=2026-07-01";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final String shop = "&shop=" + server.newShop(operator, "甲店").id().value();

    private final Browser director = server.newPerson(operator, Role.DIRECTOR, null);

    /** One that can be split by service account. */
    private final String metric = Browser.json(director.get("/api/metrics"))
            .valueStream()
            .map(each -> "/api/metrics/" + each.path("key").asString())
            .filter(each -> director.get(each + "/dimensions").body().contains("\"agent\""))
            .findFirst()
            .orElseThrow();

    private int values(Role role, String split) {
        return server.newPerson(operator, role, null)
                .get(metric + "/values?" + DAYS + shop + split)
                .statusCode();
    }

    @Test
    void an_observer_gets_no_figures_by_service_account() {
        assertThat(values(Role.OBSERVER, "&by=agent")).isEqualTo(403);
        assertThat(values(Role.OBSERVER, "&where=agent:x")).isEqualTo(403);
        assertThat(values(Role.OBSERVER, "&by=promoter")).isEqualTo(403);
        assertThat(values(Role.OBSERVER, "")).isEqualTo(200);
        assertThat(values(Role.SPECIALIST, "&by=agent")).isEqualTo(200);
    }

    @Test
    void and_is_not_offered_them() {
        Browser observer = server.newPerson(operator, Role.OBSERVER, null);

        assertThat(observer.get(metric + "/dimensions").body()).doesNotContain("\"agent\"");
    }
}
