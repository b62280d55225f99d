package io.zhanggui.engagement.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.Content;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.ShippedMetrics;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final List<MetricDefinition> CATALOGUE =
            ShippedMetrics.find().all();

    private static MetricDefinition metric(String key) {
        return CATALOGUE.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    /** What the templates give where each metric stands at 100. */
    private static Content proposed() {
        return new Content(
                "一年净收金额增长两成",
                Tier.REFINED,
                "",
                PlanTemplates.list().stream()
                        .map(template -> PlanTemplates.plan(
                                template, metric(template.metrics().getFirst()), BigDecimal.valueOf(100), DAY))
                        .toList());
    }

    private static Content with(Content content, List<CustomPlan> plans) {
        return new Content(content.goal(), content.tier(), content.tierReason(), plans);
    }

    @Test
    void the_templates_propose_three_whole_plans_with_metrics_of_the_catalogue() {
        assertThat(PlanChecks.lacking(proposed())).isEmpty();
        assertThat(proposed().plans()).extracting(CustomPlan::kind).containsExactly(PlanKind.values());
        assertThat(proposed().plans().getFirst().target()).isEqualByComparingTo("120");
        PlanTemplates.list().forEach(template -> template.metrics().forEach(PlanRulesTest::metric));
    }

    @Test
    void a_plan_with_fewer_than_three_says_which_is_missing() {
        List<CustomPlan> two = proposed().plans().subList(0, 2);

        assertThat(PlanChecks.lacking(with(proposed(), two)))
                .singleElement()
                .asString()
                .contains("品牌建设方案");
    }

    @Test
    void the_tier_follows_from_the_stage() {
        assertThat(PlanTemplates.tier("start_up")).isEqualTo(Tier.BASIC);
        assertThat(PlanTemplates.tier("growth")).isEqualTo(Tier.REFINED);
        assertThat(PlanTemplates.tier("mature")).isEqualTo(Tier.BRAND);
        assertThat(PlanTemplates.tier(null)).isNull();
    }

    @Test
    void a_round_of_revision_is_told_place_by_place() {
        Content before = proposed();
        List<CustomPlan> plans = new ArrayList<>(before.plans());
        CustomPlan traffic = plans.getFirst();
        plans.set(
                0,
                new CustomPlan(
                        traffic.kind(),
                        traffic.title(),
                        traffic.strategy(),
                        traffic.metric(),
                        traffic.today(),
                        BigDecimal.valueOf(130),
                        traffic.actions(),
                        traffic.people(),
                        traffic.yuan(),
                        traffic.fallback()));

        assertThat(PlanDiff.of(before, before)).isEmpty();
        assertThat(PlanDiff.of(before, with(before, plans))).singleElement().satisfies(change -> {
            assertThat(change.place()).isEqualTo("流量获取方案 · 目标");
            assertThat(change.before()).endsWith("100 → 120");
            assertThat(change.after()).endsWith("100 → 130");
        });
    }

    @Test
    void what_the_client_is_short_of_is_named_with_its_figure() {
        Map<String, String> answers =
                Map.of("team_operation", "1", "team_design", "1", "cash", "0", "stock_days", "24", "lead_days", "30");

        // Three people are planned; a fifth more visitors sell 24 days of stock in 20.
        assertThat(Feasibility.shortfalls(proposed(), answers))
                .containsExactly("团队：方案要 3 人，客户运营与设计共 2 人，缺 1 人", "库存：达到流量目标时现货只够卖 20 天，补货要 30 天，会断货 10 天");
        assertThat(Feasibility.shortfalls(proposed(), Map.of()))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each).contains("无法判断"));
    }

    @Test
    void plan_b_is_due_when_every_day_is_beyond_and_nobody_can_tell_when_one_is_missing() {
        Fallback fallback = new Fallback("换", "pay_conversion", true, BigDecimal.valueOf(3), 2);

        assertThat(Trigger.of(fallback, List.of(BigDecimal.ONE, BigDecimal.TWO)))
                .isEqualTo(FallbackState.FIRED);
        assertThat(Trigger.of(fallback, List.of(BigDecimal.ONE, BigDecimal.valueOf(3))))
                .isEqualTo(FallbackState.QUIET);
        assertThat(Trigger.of(fallback, Arrays.asList(BigDecimal.ONE, null))).isEqualTo(FallbackState.UNKNOWN);
        assertThat(Trigger.of(fallback, List.of(BigDecimal.ONE))).isEqualTo(FallbackState.UNKNOWN);
    }

    @Test
    void a_value_at_the_bound_is_not_beyond_it_on_either_side() {
        BigDecimal bound = new BigDecimal("0.030");
        Fallback below = new Fallback("换", "pay_conversion", true, bound, 1);
        Fallback above = new Fallback("换", "refund_rate", false, bound, 1);

        assertThat(Trigger.of(below, List.of(new BigDecimal("0.03")))).isEqualTo(FallbackState.QUIET);
        assertThat(Trigger.of(below, List.of(new BigDecimal("0.0299")))).isEqualTo(FallbackState.FIRED);
        assertThat(Trigger.of(above, List.of(new BigDecimal("0.03")))).isEqualTo(FallbackState.QUIET);
        assertThat(Trigger.of(above, List.of(new BigDecimal("0.0301")))).isEqualTo(FallbackState.FIRED);
    }

    @Test
    void a_plan_that_was_just_taken_has_its_days_first() {
        Fallback three = new Fallback("换", "pay_conversion", true, BigDecimal.ONE, 3);

        assertThat(Trigger.days(three, null, DAY)).hasValue(new Period(DAY.minusDays(3), DAY));
        // Taken on the 28th of June: the 29th and 30th are its days so far, the third is still to come.
        assertThat(Trigger.days(three, LocalDate.parse("2026-06-28"), DAY)).isEmpty();
        assertThat(Trigger.days(three, LocalDate.parse("2026-06-27"), DAY))
                .hasValue(new Period(LocalDate.parse("2026-06-28"), DAY));
    }

    @Test
    void plan_b_takes_the_place_of_plan_a_with_what_was_done_so_far() {
        CustomPlan before = proposed().plans().getFirst();
        LocalDate later = before.actions().getFirst().to().plusDays(1);
        Action first = new Action("停投直通车", "manager", later, later.plusDays(6));

        CustomPlan after = PlanSwitch.toFallback(before, first, "回到原方案", later);

        assertThat(after.strategy()).isEqualTo(before.fallback().text());
        assertThat(after.actions()).startsWith(before.actions().getFirst()).endsWith(first);
        assertThat(after.actions().stream().filter(action -> !action.to().isBefore(later)))
                .containsExactly(first);
        assertThat(after.fallback().text()).isEqualTo("回到原方案");
        assertThat(after.fallback().value())
                .isEqualByComparingTo(Objects.requireNonNull(before.fallback().value()));
    }

    @Test
    void milestones_have_three_four_and_five_checks_and_lack_everything_at_first() {
        assertThat(Milestones.list()).extracting(each -> each.checks().size()).containsExactly(3, 4, 5);
        assertThat(Milestones.lacking(Milestones.list().get(1), Set.of(), Set.of("team_ready"), 0, false))
                .hasSize(5)
                .first()
                .asString()
                .contains("服务方案定稿");
        assertThat(Milestones.lacking(
                        Milestones.list().getFirst(),
                        Set.of(),
                        Set.of("feasible", "client_agrees", "resources"),
                        2,
                        true))
                .containsExactly("方案只修订了 2 轮，至少 3 轮");
    }

    @Test
    void meetings_of_the_phases_are_as_many_and_as_often_as_the_plan_asks() {
        MeetingPlan.Phase execute = MeetingPlan.find("execute").orElseThrow();

        assertThat(MeetingPlan.list())
                .extracting(phase -> phase.meetings().size())
                .containsExactly(5, 8, 6);
        assertThat(MeetingPlan.from(execute, DAY))
                .extracting(MeetingPlan.Planned::day)
                .startsWith(DAY, DAY.plusDays(3), DAY.plusDays(7), DAY.plusDays(10));
        assertThat(MeetingPlan.from(MeetingPlan.find("design").orElseThrow(), DAY)
                        .get(2)
                        .paper())
                .isEqualTo("方案框架初稿");
    }
}
