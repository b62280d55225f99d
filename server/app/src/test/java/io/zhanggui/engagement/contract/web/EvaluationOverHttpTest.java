package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A quarter's evaluation from statements both sides confirmed, and the agency's income beside it. */
class EvaluationOverHttpTest {

    private final GivenContract given = new GivenContract();
    private final String client = "/api/clients/" + given.client.id().value();

    private void settled() {
        String contract = given.agreed("ZG-Q");
        given.confirmStatement(given.issued(contract, "2026-06-01"));
        given.confirmStatement(given.issued(contract, "2026-07-01"));
    }

    @Test
    void a_quarter_is_evaluated_from_what_both_sides_confirmed_and_kept_as_a_draft() {
        settled();

        JsonNode sheet = Browser.json(given.director.post(client + "/evaluations/2026-Q3", "{}"));

        assertThat(sheet.path("title").asString()).contains("2026 年第 3 季度");
        // July: 3,000 less 300, for 40 kept against 50 the year before. Two orders are too few for an effect.
        assertThat(sheet.toString()).contains("2700.00", "未达成", "本季的投入产出说不了", "没有推广花费数据");
        JsonNode kept = Browser.json(given.director.get(client + "/papers/effect_evaluation?part=2026-Q3"));
        assertThat(kept.path("draft").path("sheet").toString()).isEqualTo(sheet.toString());
        assertThat(kept.path("versions").size()).isZero();
    }

    @Test
    void a_quarter_that_runs_or_came_before_the_service_is_refused_and_fees_stay_with_those_who_see_them() {
        settled();
        Browser planner = given.server.newPerson(given.operator, Role.PLANNER, null);

        assertThat(given.director.post(client + "/evaluations/2026-Q5", "{}").body())
                .contains("ENGAGEMENT-9611");
        assertThat(given.director.post(client + "/evaluations/2090-Q1", "{}").body())
                .contains("ENGAGEMENT-9612");
        assertThat(given.director.post(client + "/evaluations/2026-Q1", "{}").body())
                .contains("ENGAGEMENT-9613");
        assertThat(planner.post(client + "/evaluations/2026-Q3", "{}").body()).contains("ENGAGEMENT-9614");
        given.director.post(client + "/evaluations/2026-Q3", "{}");
        assertThat(planner.get(client + "/papers/effect_evaluation?part=2026-Q3")
                        .body())
                .contains("ENGAGEMENT-9550");
        assertThat(planner.get(client + "/papers").body()).doesNotContain("effect_evaluation");
    }

    @Test
    void income_of_two_settled_months_stands_beside_the_sales_and_is_too_little_to_tell() {
        settled();

        JsonNode income = Browser.json(given.director.get("/api/income/growth"));

        assertThat(income.path("months").findValuesAsString("month")).containsExactly("2026-06", "2026-07");
        JsonNode june = income.path("months").get(0);
        assertThat(june.path("fen").asLong()).isEqualTo(3_500_00);
        // 100 paid in June against 60 in June of the year before.
        assertThat(june.path("growth").asDouble()).isEqualTo(100.0 / 60 - 1);
        assertThat(income.path("together").isNull()).isTrue();
        assertThat(income.path("silent").path("zh").asString()).contains("只有 2 个月");
        Browser manager = given.server.newPerson(given.operator, Role.MANAGER, null);
        assertThat(manager.get("/api/income/growth").statusCode()).isEqualTo(403);
    }
}
