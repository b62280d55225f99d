package io.zhanggui.engagement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.plan.flow.FallbackBell;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.GivenTable;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Design and execution on the real stores. */
class PlanOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final long shop = server.newShop(operator, "甲店").id().value();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);
    private final Browser director = server.newPerson(operator, Role.DIRECTOR, null);
    private String client = "";

    @BeforeEach
    void client() {
        JsonNode made = Browser.json(manager.post("/api/clients", "{\"name\":\"甲公司\",\"shops\":[" + shop + "]}"));
        client = "/api/clients/" + made.path("id").asLong();
    }

    private JsonNode put(String path, String body) {
        return Browser.json(manager.send("PUT", client + path, "application/json", body));
    }

    private void diagnose() {
        put(
                "/survey",
                Questionnaire.shipped().questions().stream()
                        .filter(Questionnaire.Question::need)
                        .map(question -> "\"" + question.key() + "\":\"" + answer(question) + "\"")
                        .collect(Collectors.joining(",", "{\"answers\":{", "}}")));
        manager.post(client + "/survey/versions", "");
        for (String dimension : new String[] {"pain", "gap", "goal"}) {
            manager.post(
                    client + "/survey/notes",
                    "{\"dimension\":\"" + dimension
                            + "\",\"speaker\":\"张总\",\"said\":\"贵\",\"heldOn\":\"2026-06-30\"}");
        }
        manager.post(client + "/diagnosis", "{\"from\":\"2026-06-01\",\"to\":\"2026-07-01\"}");
        manager.post(client + "/diagnosis/versions", "");
    }

    private static String answer(Questionnaire.Question question) {
        return switch (question.kind()) {
            case NUMBER -> "1";
            case YES_NO -> "yes";
            case TEXT -> "家纺";
            case CHOICE ->
                question.options() == null ? "" : question.options().getFirst().key();
        };
    }

    /** The draft with a goal and the targets nobody could propose without data. */
    private String whole(String goal) {
        ObjectNode content = (ObjectNode)
                Browser.json(manager.get(client + "/plan")).path("draft").path("content");
        content.put("goal", goal);
        content.path("plans").forEach(plan -> {
            ((ObjectNode) plan).put("target", 100);
            ((ObjectNode) plan.path("fallback")).put("value", 50);
        });
        return content.toString();
    }

    private void round(String goal, String reason) {
        put("/plan", whole(goal));
        manager.post(client + "/plan/rounds", "{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void a_plan_is_drafted_from_the_diagnosis_and_revised_in_rounds_with_reasons() {
        assertThat(manager.post(client + "/plan", "").body()).contains("ENGAGEMENT-9280");
        diagnose();

        JsonNode drafted = Browser.json(manager.post(client + "/plan", ""));
        assertThat(drafted.path("draft").path("content").path("plans").findValuesAsString("kind"))
                .containsExactly("traffic", "conversion", "brand");
        assertThat(drafted.path("shortfalls").toString()).contains("缺 1 人");
        assertThat(manager.post(client + "/plan/rounds", "{\"reason\":\"初稿\"}").body())
                .contains("ENGAGEMENT-9282", "总目标", "“流量获取方案”的目标值");

        round("一年增长两成", "初稿");
        assertThat(manager.post(client + "/plan/rounds", "{\"reason\":\"再来\"}").body())
                .contains("ENGAGEMENT-9283");
        round("一年增长三成", "客户要求更高");
        JsonNode rounds = Browser.json(manager.get(client + "/plan")).path("rounds");
        assertThat(rounds.findValuesAsString("reason")).containsExactly("客户要求更高", "初稿");
        assertThat(rounds.get(0).path("changes").get(0).path("before").asString())
                .isEqualTo("一年增长两成");
    }

    private JsonNode versions(String kind) {
        return Browser.json(manager.get(client + "/papers/" + kind)).path("versions");
    }

    @Test
    void signed_diagnoses_and_rounds_of_the_plan_are_documents_of_the_register() {
        diagnose();
        assertThat(versions("diagnosis_report").size()).isEqualTo(1);
        manager.post(client + "/plan", "");
        round("一年增长两成", "初稿");
        round("一年增长三成", "客户要求更高");
        round("一年增长四成", "旺季提前");
        assertThat(versions("service_plan_draft").findValuesAsString("why")).containsExactly("旺季提前", "客户要求更高", "初稿");
        assertThat(versions("service_plan").size()).isZero();
        JsonNode changes = Browser.json(manager.get(client + "/papers/service_plan_draft/changes?earlier=1&later=3"));
        assertThat(changes.toString()).contains("一年增长两成", "一年增长四成");

        for (String check : new String[] {"feasible", "client_agrees", "resources"}) {
            put("/milestones/plan_final/checks/" + check, "{\"evidence\":\"会议 M1\"}");
        }
        manager.post(client + "/milestones/plan_final/pass", "{\"confirmedBy\":\"张总\"}");
        assertThat(versions("service_plan").findValuesAsString("why")).containsExactly("定稿，张总 确认");
        round("一年增长五成", "追加预算");
        assertThat(versions("service_plan").size()).isEqualTo(2);
        assertThat(manager.get(client + "/papers/service_plan/versions/2.pdf").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_first_milestone_opens_the_execution() {
        diagnose();
        manager.post(client + "/plan", "");
        round("一年增长两成", "初稿");
        round("一年增长三成", "客户要求更高");
        String stage = "{\"stage\":\"execute\",\"reason\":\"定稿\"}";
        assertThat(manager.send("PUT", client + "/stage", "application/json", stage)
                        .body())
                .contains("ENGAGEMENT-9016", "服务方案定稿");
        for (String check : new String[] {"feasible", "client_agrees", "resources"}) {
            put("/milestones/plan_final/checks/" + check, "{\"evidence\":\"会议 M1\"}");
        }
        String passing = "{\"confirmedBy\":\"张总\"}";
        assertThat(manager.post(client + "/milestones/plan_final/pass", passing).body())
                .contains("ENGAGEMENT-9291", "只修订了 2 轮");

        round("一年增长四成", "旺季提前");
        manager.post(client + "/milestones/plan_final/pass", passing);
        assertThat(put("/milestones/plan_final/checks/feasible", "{\"evidence\":\"x\"}")
                        .toString())
                .contains("ENGAGEMENT-9292");
        assertThat(manager.send("PUT", client + "/stage", "application/json", stage)
                        .body())
                .contains("双方确认的合同")
                .doesNotContain("里程碑");
        String evenSo = stage.replace("}", ",\"evenSo\":true}");
        assertThat(manager.send("PUT", client + "/stage", "application/json", evenSo)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void money_is_asked_for_within_its_pot_and_large_amounts_need_the_director() {
        String terms = "{\"total\":100000000,\"start\":3000,\"reserve\":1000,\"months\":6,\"prepaid\":3000}";
        assertThat(put("/budget", terms.replace("3000,\"reserve", "2000,\"reserve"))
                        .toString())
                .contains("ENGAGEMENT-9286", "前三个月至少 30%");
        put("/budget", terms);
        String spends = client + "/budget/spends";
        assertThat(manager.post(spends, "{\"pot\":\"reserve\",\"purpose\":\"补货\",\"amount\":100}")
                        .body())
                .contains("ENGAGEMENT-9284");
        assertThat(manager.post(spends, "{\"pot\":\"traffic\",\"purpose\":\"投放\",\"amount\":24000001}")
                        .body())
                .contains("ENGAGEMENT-9288", "240000.00");
        assertThat(manager.post(
                                spends,
                                "{\"pot\":\"traffic\",\"purpose\":\"投放\",\"supplier\":\"甲\",\"amount\":1000,\"prepaid\":301}")
                        .body())
                .contains("ENGAGEMENT-9289", "30.1%");

        manager.post(spends, "{\"pot\":\"traffic\",\"purpose\":\"投放\",\"amount\":600000}");
        JsonNode spend =
                Browser.json(manager.get(client + "/budget")).path("spends").get(0);
        assertThat(spend.path("decides").path("zh").asString()).isEqualTo("总监");
        String approval = spend.path("approval").asString().substring(1);
        assertThat(manager.post(
                                "/api/work/approvals/" + approval + "/decision",
                                "{\"approved\":true,\"reason\":\"急用\"}")
                        .statusCode())
                .isEqualTo(409);
        director.post("/api/work/approvals/" + approval + "/decision", "{\"approved\":true,\"reason\":\"旺季\"}");
        JsonNode after = Browser.json(manager.get(client + "/budget"));
        assertThat(after.path("spends").get(0).path("state").asString()).isEqualTo("approved");
        assertThat(after.path("pots").get(1).path("left").asLong()).isEqualTo(23_400_000);
    }

    @Test
    void parts_of_a_large_order_are_weighed_together_and_no_budget_falls_below_what_was_asked_for() {
        String terms = "{\"total\":100000000,\"start\":3000,\"reserve\":1000,\"months\":6,\"prepaid\":3000}";
        put("/budget", terms);
        String spends = client + "/budget/spends";
        String part = "{\"pot\":\"traffic\",\"purpose\":\"%s\",\"supplier\":\"%s\",\"amount\":499900}";
        manager.post(spends, part.formatted("主图", "甲"));
        manager.post(spends, part.formatted("详情页", "乙"));
        manager.post(spends, part.formatted("短视频", "甲"));
        JsonNode asked = Browser.json(manager.get(client + "/budget")).path("spends");
        assertThat(asked.findValues("decides").stream()
                        .map(each -> each.path("zh").asString()))
                .containsExactly("总监", "运营经理", "运营经理");
        assertThat(Browser.json(manager.get("/api/work/approvals/"
                                + asked.get(0).path("approval").asString().substring(1)))
                        .path("text")
                        .asString())
                .contains("同一供应商本轮方案合计 9998.00 元");
        assertThat(put("/budget", terms.replace("100000000", "100000")).toString())
                .contains("ENGAGEMENT-9691", "流量获取已申请 14997.00 元，新预算只有 240.00 元");
        assertThat(Browser.json(manager.get(client + "/budget"))
                        .at("/terms/total")
                        .asLong())
                .isEqualTo(100_000_000);
    }

    /** Buys of one yuan each, as many as the figure says, on each of the last days. */
    private void paid(int... yuan) {
        LocalDate first = LocalDate.now(Period.BEIJING).minusDays(yuan.length);
        StringBuilder table = new StringBuilder("order_no buyer total paid kept refund created_at paid_at\n");
        for (int i = 0; i < yuan.length; i++) {
            String at = first.plusDays(i) + "T10:00";
            table.append("N").append(i).append(" B ");
            table.append("%1$d %1$d %1$d 0 %2$s %2$s\n".formatted(yuan[i], at));
        }
        GivenRows rows = new GivenRows(
                FactKind.ORDER, LocalDateTime.now(Period.BEIJING), GivenTable.of(FactKind.ORDER, table.toString()));
        server.get(Loads.class)
                .load(
                        Scope.of(operator.agency(), new ShopId(shop)),
                        new NewLoad("f.csv", null, "f", 1, UserId.LOCAL),
                        rows.over(new Period(first, LocalDate.now(Period.BEIJING))));
    }

    /** What the page of the day says of plans B. */
    private JsonNode duty() {
        for (JsonNode duty :
                Browser.json(manager.get("/api/today?shop=" + shop)).path("duties")) {
            if (duty.path("key").asString().equals("fallbacks")) {
                return duty;
            }
        }
        throw new AssertionError("no plan B on the page of the day");
    }

    private JsonNode traffic(JsonNode fallbacks) {
        return fallbacks.path("watched").get(0);
    }

    @Test
    void plan_b_is_told_when_the_metric_crosses_and_taking_it_is_a_round_of_its_own() {
        diagnose();
        manager.post(client + "/plan", "");
        ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(whole("一年增长两成"));
        ObjectNode fallback = (ObjectNode) content.path("plans").get(0).path("fallback");
        fallback.put("metric", "pay_amount").put("value", 100).put("days", 3).put("below", true);
        put("/plan", content.toString());
        manager.post(client + "/plan/rounds", "{\"reason\":\"初稿\"}");
        String path = client + "/plan/fallbacks";
        assertThat(traffic(Browser.json(manager.get(path))).path("state").asString())
                .isEqualTo("unknown");

        paid(99, 100, 99);
        assertThat(traffic(Browser.json(manager.get(path))).path("state").asString())
                .isEqualTo("quiet");
        LocalDate today = LocalDate.now(Period.BEIJING);
        String taking = "{\"reason\":\"三天不到一百元\",\"text\":\"停投直通车\",\"owner\":\"manager\",\"from\":\"" + today
                + "\",\"to\":\"" + today.plusDays(6) + "\",\"next\":\"回到原方案\"}";
        assertThat(manager.post(path + "/traffic", taking).body()).contains("ENGAGEMENT-9601", "没有触发");

        paid(99, 99, 99);
        JsonNode fired = traffic(Browser.json(manager.get(path)));
        assertThat(fired.path("state").asString()).isEqualTo("fired");
        assertThat(fired.path("values").findValuesAsString("value")).hasSize(3);
        assertThat(Browser.json(manager.get(client + "/execution"))
                        .path("warnings")
                        .toString())
                .contains("该换 B 方案");
        JsonNode due = duty();
        assertThat(due.path("urgency").asString()).isEqualTo("TODAY");
        assertThat(due.path("rows").path("cells").toString())
                .contains("甲公司", fallback.path("text").asString());
        assertThat(due.path("rows").path("pages").get(0).asString())
                .isEqualTo("/engagement" + client.replace("/api", "") + "/optimise?part=fallbacks");
        Agency agency = server.get(Agencies.class).listAgencies().stream()
                .filter(each -> each.id().equals(operator.agency()))
                .findFirst()
                .orElseThrow();
        server.get(FallbackBell.class).look(agency);
        server.get(FallbackBell.class).look(agency);
        assertThat(manager.get("/api/notices").body().split("流量获取方案该换 B 方案", -1))
                .hasSize(2);
        assertThat(manager.post(path + "/brand", taking.replace("三天不到一百元", "")).body())
                .contains("ENGAGEMENT-9284");

        JsonNode after = Browser.json(manager.post(path + "/traffic", taking));
        assertThat(traffic(after).path("state").asString()).isEqualTo("waiting");
        assertThat(duty().path("urgency").asString()).isEqualTo("FINE");
        assertThat(traffic(after).path("strategy").asString())
                .isEqualTo(fallback.path("text").asString());
        JsonNode taken = after.path("taken").get(0);
        assertThat(taken.path("round").asInt()).isEqualTo(2);
        assertThat(taken.path("state").asString()).isEqualTo("fired");
        assertThat(taken.path("seen").asString()).contains(today.minusDays(1) + " 99");
        JsonNode plan = Browser.json(manager.get(client + "/plan"));
        assertThat(plan.path("rounds").get(0).path("reason").asString()).isEqualTo("三天不到一百元");
        assertThat(plan.path("draft")
                        .path("content")
                        .path("plans")
                        .get(0)
                        .path("strategy")
                        .asString())
                .isEqualTo(fallback.path("text").asString());
    }

    private void yearly(int yuanADay) {
        YearMonth month = YearMonth.now(Period.BEIJING);
        BigDecimal amount = BigDecimal.valueOf((long) yuanADay * month.lengthOfMonth());
        server.get(TargetPlans.class)
                .keep(
                        operator,
                        Scope.of(operator.agency(), new ShopId(shop)),
                        List.of(TargetPlan.of(new ShopId(shop), "pay_amount", month.getYear(), Map.of(month, amount))),
                        "年度目标");
    }

    @Test
    void the_plans_target_stands_beside_the_years_and_says_where_they_do_not_agree() {
        diagnose();
        manager.post(client + "/plan", "");
        ObjectNode content = (ObjectNode) JsonMapper.shared().readTree(whole("一年增长两成"));
        // 300 yuan in the diagnosis's thirty days.
        ((ObjectNode) content.path("plans").get(0)).put("metric", "pay_amount").put("target", 300);
        put("/plan", content.toString());
        manager.post(client + "/plan/rounds", "{\"reason\":\"初稿\"}");
        assertThat(Browser.json(manager.get(client + "/target-levels")).size()).isZero();

        yearly(10);
        JsonNode same = Browser.json(manager.get(client + "/target-levels")).get(0);
        assertThat(same.path("metric").asString()).isEqualTo("pay_amount");
        assertThat(same.path("agrees").asBoolean()).isTrue();
        assertThat(same.path("targets").findValuesAsString("level")).containsExactly("plan", "year");

        yearly(12);
        JsonNode apart = Browser.json(manager.get(client + "/target-levels")).get(0);
        assertThat(apart.path("agrees").asBoolean()).isFalse();
        assertThat(new BigDecimal(apart.path("apart").asString())).isEqualByComparingTo("0.2");
    }

    @Test
    void meetings_are_planned_by_phase_once_and_the_kick_off_a_week_ahead() {
        LocalDate today = LocalDate.now(Period.BEIJING);
        assertThat(manager.post(client + "/meetings/kick-off", "{\"day\":\"" + today.plusDays(6) + "\"}")
                        .body())
                .contains("ENGAGEMENT-9293");
        manager.post(client + "/meetings/kick-off", "{\"day\":\"" + today.plusDays(7) + "\"}");
        manager.post(client + "/meetings/phases/design", "{\"day\":\"" + today.plusDays(1) + "\"}");
        manager.post(client + "/meetings/phases/design", "{\"day\":\"" + today.plusDays(2) + "\"}");

        JsonNode meetings = Browser.json(manager.get(client + "/meetings")).path("meetings");
        assertThat(meetings.size()).isEqualTo(6);
        assertThat(meetings.toString()).contains("产出：方案框架初稿");
    }

    @Test
    void the_board_says_what_is_behind_the_timetable_and_that_figures_are_not_there() {
        put("/timetable", "{\"start\":\"2026-01-01\",\"variant\":\"four\",\"months\":[1,1,1,2],\"buffer\":0}");

        JsonNode board = Browser.json(manager.get(client + "/execution"));
        assertThat(board.path("warnings").toString()).contains("“服务方案定稿”按时间表应在 2026-03-01 前通过");
        assertThat(board.path("figures").get(0).path("value").isNull()).isTrue();
        assertThat(board.path("figures").get(0).path("reason").asString()).isNotEmpty();
        assertThat(Browser.json(manager.get(client + "/timetable")).toString()).contains("两处对不上");
    }
}
