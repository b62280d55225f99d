package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.compliance.policy.rules.Readiness;
import io.zhanggui.compliance.policy.store.JooqPlans;
import io.zhanggui.compliance.policy.store.JooqPolicies;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.identity.Caller;
import io.zhanggui.work.Approval;
import io.zhanggui.work.Approvals;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says of a kept plan how it stands now: by the rules in force and what the shop may say all the same, the agency's
 * policies and its approval.
 */
@Component
class PlanReader {

    private final ShopTextChecks checks;
    private final ObjectProvider<Rulebook> rules;
    private final JooqPolicies policies;
    private final Approvals approvals;

    PlanReader(ShopTextChecks checks, ObjectProvider<Rulebook> rules, JooqPolicies policies, Approvals approvals) {
        this.checks = checks;
        this.rules = rules;
        this.policies = policies;
        this.approvals = approvals;
    }

    /** @param kept all of one agency */
    List<CampaignPlan> read(List<JooqPlans.Kept> kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Policy> known = policies.list(kept.getFirst().agency());
        return kept.stream().map(plan -> read(plan, known)).toList();
    }

    private CampaignPlan read(JooqPlans.Kept plan, List<Policy> known) {
        String content = plan.said().content();
        List<CampaignPlan.Hit> hits = Readiness.hits(
                checks.of(plan.agency(), plan.said().shop()).check(new TextQuestion(content, TextKind.CAMPAIGN, null)),
                plan.said().endsOn(),
                known,
                this::ruleName);
        Approval approval =
                plan.approval() == null ? null : approvals.get(Caller.local(plan.agency()), plan.approval());
        return new CampaignPlan(
                plan.id(),
                plan.agency(),
                plan.said(),
                plan.approval(),
                Readiness.state(content, hits, approval),
                hits,
                plan.by(),
                plan.at());
    }

    private String ruleName(Finding finding) {
        return rules.getObject().findRule(finding.rule()).map(rule -> rule.zh()).orElse(finding.rule());
    }
}
