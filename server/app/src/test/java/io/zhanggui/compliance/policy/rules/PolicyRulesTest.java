package io.zhanggui.compliance.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.PlanDraft;
import io.zhanggui.compliance.policy.PlanState;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.compliance.policy.PolicyDraft;
import io.zhanggui.compliance.policy.Trial;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-12");

    private static Policy policy(Colour colour, @Nullable String from, String... words) {
        return new Policy(
                1,
                new AgencyId(1),
                new PolicyDraft(
                        "禁用新规",
                        colour,
                        null,
                        from == null ? null : LocalDate.parse(from),
                        "",
                        "改",
                        "",
                        List.of(words),
                        null,
                        null),
                new UserId(1),
                NOW);
    }

    private static List<CampaignPlan.Hit> hits(String text, Policy... policies) {
        return Readiness.hits(CheckedText.of(text, List.of()), LAST_DAY, List.of(policies), Finding::rule);
    }

    private static CampaignPlan plan(Letter letter, PlanState state) {
        PlanDraft said = new PlanDraft(new ShopId(1), "双12", LAST_DAY, LAST_DAY, letter, "文案", "");
        return new CampaignPlan(1, new AgencyId(1), said, null, state, List.of(), new UserId(1), NOW);
    }

    private static Approval approval(String text, Approval.State state) {
        return new Approval(
                new ApprovalId(1), new AgencyId(1), null, "", text, null, null, state, new UserId(1), List.of());
    }

    @Test
    void words_stand_between_quotation_marks_in_a_rule_and_between_commas_in_a_list() {
        assertThat(ProposedWords.read("商家不得使用“秒杀”“史低、骨折价”等用语。")).containsExactly("秒杀", "史低", "骨折价");
        assertThat(ProposedWords.read("秒杀，史低\n骨折价 秒杀")).containsExactly("秒杀", "史低", "骨折价");
        assertThatThrownBy(() -> ProposedWords.read(" \n ")).hasMessageContaining("COMPLIANCE-6875");
    }

    @Test
    void a_trial_counts_every_listing_once_and_adds_what_the_hit_ones_sold() {
        TrialRun run = new TrialRun(List.of("秒杀", "史低"));
        run.add(
                1,
                "甲店",
                Map.of("11", "秒杀面膜 史低", "12", "补水面膜", "13", "限时秒 杀"),
                Map.of("11", new BigDecimal("100.50"), "12", new BigDecimal("900")));
        run.add(2, "乙店", Map.of("21", "面霜"), null);
        Trial trial = run.end();
        assertThat(trial.shops())
                .containsExactly(
                        new Trial.OfShop(1, "甲店", 3, 2, new BigDecimal("1000.50"), new BigDecimal("100.50")),
                        new Trial.OfShop(2, "乙店", 1, 0, null, null));
        assertThat(trial.listings()).extracting(Trial.Listing::item).containsExactly("11", "13");
        assertThat(trial.listings().getFirst().terms())
                .containsExactly(new Trial.Place(0, 2, "秒杀"), new Trial.Place(5, 7, "史低"));
    }

    @Test
    void a_plan_is_hit_by_rules_that_forbid_and_by_red_and_yellow_policies_that_hold_by_its_last_day() {
        assertThat(hits("全场秒杀", policy(Colour.RED, "2026-12-12", "秒杀")))
                .containsExactly(new CampaignPlan.Hit("秒杀", "禁用新规", ""));
        assertThat(hits("全场秒杀", policy(Colour.YELLOW, null, "秒杀"))).hasSize(1);
        assertThat(hits("全场秒杀", policy(Colour.RED, "2026-12-13", "秒杀"), policy(Colour.BLUE, null, "秒杀")))
                .isEmpty();
        List<Finding> found = List.of(
                new Finding(0, 2, "全网", "price", "price.lowest", Severity.BLOCK, "实惠"),
                new Finding(2, 4, "免费", "price", "price.free", Severity.WARN, ""));
        assertThat(Readiness.hits(CheckedText.of("全网免费", found), LAST_DAY, List.of(), Finding::rule))
                .containsExactly(new CampaignPlan.Hit("全网", "price.lowest", "实惠"));
        List<Finding> sold =
                List.of(new Finding(0, 3, "电子烟", "prohibited", "prohibited.tobacco", Severity.BLOCK, "（该商品不得发布）"));
        assertThat(Readiness.hits(CheckedText.of("电子烟", sold), LAST_DAY, List.of(), Finding::rule))
                .containsExactly(new CampaignPlan.Hit(
                        "电子烟", "prohibited.tobacco。" + Remedy.TAKEDOWN.words().zh(), ""));
    }

    @Test
    void a_plan_is_ready_with_a_clean_text_that_was_approved_word_for_word() {
        assertThat(Readiness.state("文案", List.of(), approval("文案", Approval.State.APPROVED)))
                .isEqualTo(PlanState.READY);
        assertThat(Readiness.state("改过的文案", List.of(), approval("文案", Approval.State.APPROVED)))
                .isEqualTo(PlanState.UNASKED);
        assertThat(Readiness.state("文案", List.of(), null)).isEqualTo(PlanState.UNASKED);
        assertThat(Readiness.state("文案", List.of(), approval("文案", Approval.State.ASKED)))
                .isEqualTo(PlanState.WAITING);
        assertThat(Readiness.state(
                        "文案", List.of(new CampaignPlan.Hit("文", "规则", "")), approval("文案", Approval.State.APPROVED)))
                .isEqualTo(PlanState.HIT);
    }

    @Test
    void a_campaign_is_in_trouble_while_plan_a_is_hit_and_nothing_else_is_ready() {
        CampaignPlan hit = plan(Letter.A, PlanState.HIT);
        assertThat(Readiness.isInTrouble(List.of(hit))).isTrue();
        assertThat(Readiness.isInTrouble(List.of(hit, plan(Letter.B, PlanState.WAITING))))
                .isTrue();
        assertThat(Readiness.isInTrouble(List.of(hit, plan(Letter.B, PlanState.READY))))
                .isFalse();
        assertThat(Readiness.isInTrouble(List.of(plan(Letter.A, PlanState.UNASKED))))
                .isFalse();
    }

    @Test
    void the_shipped_policies_each_say_whom_they_hit_what_to_do_and_where_they_stand() {
        assertThat(ShippedPolicies.list()).hasSizeGreaterThan(8).allSatisfy(policy -> {
            assertThat(policy.action()).isNotBlank();
            assertThat(policy.concerns()).isNotBlank();
            assertThat(policy.source()).startsWith("《");
            assertThat(policy.effectiveOn()).isAfterOrEqualTo(policy.announcedOn());
        });
    }
}
