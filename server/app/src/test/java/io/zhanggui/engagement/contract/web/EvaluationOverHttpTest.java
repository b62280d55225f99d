package io.zhanggui.engagement.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        assertThat(sheet.toString())
                .contains("2700.00", "未达成", "本季的投入产出说不了", "没有推广花费数据", "“净收金额”（2026-07-01 至 2026-07-31）没有达成");
        JsonNode kept = Browser.json(given.director.get(client + "/papers/effect_evaluation?part=2026-Q3"));
        assertThat(kept.path("draft").path("sheet").toString()).isEqualTo(sheet.toString());
        assertThat(kept.path("versions").size()).isZero();
    }

    /** Four orders a day with some noise, a fifth less or more; from June on each is worth 30 % more. */
    private void steadyOrders() {
        LocalDate first = LocalDate.parse("2026-03-01");
        LocalDate service = LocalDate.parse("2026-06-01");
        LocalDate end = LocalDate.parse("2026-08-01");
        StringBuilder table = new StringBuilder("order_no buyer total paid kept refund created_at paid_at\n");
        int number = 1_000;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            for (int order = 0; order < 4; order++) {
                number++;
                long yuan = 100 + (number * 7919L % 41 - 20);
                yuan = day.isBefore(service) ? yuan : Math.round(yuan * 1.3);
                table.append("%1$d B%1$d %2$d %2$d %2$d 0 %3$sT10:00 %3$sT10:00\n".formatted(number, yuan, day));
            }
        }
        given.orders(first.toString(), end.toString(), table.toString(), "2026-08-10T00:00:00");
    }

    @Test
    void the_return_holds_the_truth_where_every_order_is_worth_thirty_percent_more() {
        steadyOrders();
        settled();

        String said = Browser.json(given.director.post(client + "/evaluations/2026-Q3", "{}"))
                .toString();

        Matcher told = Pattern.compile("每投入 1 元，多带来 ([0-9.]+) 元销售（([0-9.-]+) 至 ([0-9.]+)）")
                .matcher(said);
        assertThat(told.find()).as(said).isTrue();
        // 30 yuan more on 4 orders over July's 31 days, for a fee of 3,000 and a reward of 500.
        double truth = 4 * 30 * 31 / 3_500.0;
        assertThat(Double.parseDouble(told.group(1))).isCloseTo(truth, within(0.25));
        assertThat(Double.parseDouble(told.group(2))).isLessThan(truth);
        assertThat(Double.parseDouble(told.group(3))).isGreaterThan(truth);
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
