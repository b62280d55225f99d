package io.zhanggui.engagement.optimise.flow;

import static io.zhanggui.testing.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.contract.web.GivenContract;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A contract over June and July 2026, whose orders are all there; its third quarter is over on the first of October. */
class EvaluationRoundsTest {

    private static final LocalDate RUNNING = LocalDate.parse("2026-09-30");
    private static final LocalDate OVER = LocalDate.parse("2026-10-01");

    private final GivenContract given = new GivenContract();
    private final String client = "/api/clients/" + given.client.id().value();

    private void round(LocalDate today) {
        Agency agency = given.server.get(Agencies.class).listAgencies().stream()
                .filter(each -> each.id().equals(given.operator.agency()))
                .findFirst()
                .orElseThrow();
        given.server.get(EvaluationRounds.class).look(agency, today);
    }

    private JsonNode paper(String quarter) {
        return json(given.director.get(client + "/papers/effect_evaluation?part=" + quarter));
    }

    private JsonNode tasks(String filter) {
        return json(given.director.get("/api/work/tasks" + filter)).path("items");
    }

    private DueMatter due(Role role, LocalDate today) {
        Caller caller = new Caller(given.operator.user(), given.operator.agency(), role, "x");
        return given.server
                .get(EvaluationsDue.class)
                .look(caller, Scope.of(given.operator.agency(), given.shop.id()), today)
                .orElseThrow();
    }

    @Test
    void a_client_without_a_confirmed_contract_is_not_evaluated() {
        round(OVER);

        assertThat(paper("2026-Q3").path("draft").isMissingNode()
                        || paper("2026-Q3").path("draft").isNull())
                .isTrue();
        assertThat(tasks("").size()).isZero();
    }

    @Test
    void once_the_quarter_is_over_it_is_drafted_once_with_one_task_for_the_person_in_charge() {
        given.agreed("ZG-R");
        User director = given.server.get(Users.class).listUsers(given.operator).stream()
                .filter(user -> user.role() == Role.DIRECTOR)
                .findFirst()
                .orElseThrow();
        String calendar = given.director.get(client + "/communication").body();
        given.director.send(
                "PUT",
                client + "/communication",
                "application/json",
                calendar.replaceFirst(
                        "\"ours\":null", "\"ours\":" + director.id().value()));

        round(RUNNING);
        assertThat(paper("2026-Q3").path("draft").path("sheet").path("title").isString())
                .isFalse();

        round(OVER);
        JsonNode draft = paper("2026-Q3").path("draft");
        assertThat(draft.path("sheet").path("title").asString()).contains("2026 年第 3 季度");
        // A second round, as after a restart, writes nothing over it and opens no second task.
        round(OVER.plusDays(1));
        assertThat(paper("2026-Q3").path("draft").toString()).isEqualTo(draft.toString());
        assertThat(tasks("")
                        .valueStream()
                        .filter(task -> task.path("title").asString().contains("核对并发出2026 年第 3 季度评估")))
                .singleElement()
                .satisfies(task -> assertThat(task.path("assignee").toString())
                        .contains(Long.toString(director.id().value())));
    }

    @Test
    void the_day_says_what_waits_and_issuing_it_ends_the_task() {
        given.agreed("ZG-S");
        assertThat(due(Role.DIRECTOR, OVER).say().zh()).isEqualTo("1 个客户 2026 年第 3 季度的评估还没有发出");

        round(OVER);
        DueMatter drafted = due(Role.DIRECTOR, OVER);
        assertThat(drafted.soon()).isEqualTo(DueMatter.Soon.IN_DAYS);
        assertThat(drafted.rows().getFirst().cells())
                .extracting(Note::zh)
                .containsExactly("云上", "2026-10-15", "草稿已写好，等核对");
        assertThat(due(Role.DIRECTOR, LocalDate.parse("2026-10-15")).soon()).isEqualTo(DueMatter.Soon.TODAY);
        assertThat(given.server
                        .get(EvaluationsDue.class)
                        .look(
                                new Caller(given.operator.user(), given.operator.agency(), Role.PLANNER, "x"),
                                Scope.of(given.operator.agency(), given.shop.id()),
                                OVER))
                .isEmpty();

        given.director.post(client + "/papers/effect_evaluation/versions?part=2026-Q3", "{\"why\":\"发给客户\"}");
        round(OVER.plusDays(3));
        assertThat(tasks("")
                        .valueStream()
                        .filter(task -> task.path("title").asString().contains("季度评估")))
                .isEmpty();
        assertThat(due(Role.DIRECTOR, OVER).soon()).isEqualTo(DueMatter.Soon.NOTHING);
    }
}
