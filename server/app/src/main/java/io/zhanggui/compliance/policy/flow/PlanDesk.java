package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.PlanDraft;
import io.zhanggui.compliance.policy.PlanState;
import io.zhanggui.compliance.policy.Plans;
import io.zhanggui.compliance.policy.PolicyAction;
import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.compliance.policy.store.JooqPlans;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.work.Approval;
import io.zhanggui.work.Approvals;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans as the store has them. */
@Component
class PlanDesk implements Plans {

    private static final TextCheck TEXTS = new TextCheck(PolicyError.MISSING, PolicyError.TOO_LONG);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTENT = 4_000;
    private static final int LONGEST_TRIGGER = 500;

    private final JooqPlans plans;
    private final PlanReader reader;
    private final PlanAlarm alarm;
    private final Approvals approvals;
    private final Scopes scopes;
    private final Audit audit;
    private final Clock clock;

    PlanDesk(
            JooqPlans plans,
            PlanReader reader,
            PlanAlarm alarm,
            Approvals approvals,
            Scopes scopes,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.alarm = alarm;
        this.approvals = approvals;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<CampaignPlan> list(Caller caller, Scope scope) {
        return reader.read(plans.list(scope));
    }

    @Override
    @Transactional
    public CampaignPlan save(Caller caller, PlanDraft draft) {
        scopes.getScope(caller, Set.of(draft.shop()));
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw new Failure(PolicyError.BAD_DAYS);
        }
        String trigger = TEXTS.optional("trigger", draft.trigger(), LONGEST_TRIGGER);
        if (draft.letter() != Letter.A && trigger.isEmpty()) {
            throw new Failure(PolicyError.NO_TRIGGER);
        }
        PlanDraft checked = new PlanDraft(
                draft.shop(),
                TEXTS.needed("campaign", draft.campaign(), LONGEST_NAME),
                draft.startsOn(),
                draft.endsOn(),
                draft.letter(),
                TEXTS.needed("content", draft.content(), LONGEST_CONTENT),
                trigger);
        long id = plans.save(caller.agency(), checked, caller.user(), clock.instant());
        audit.record(
                caller,
                PolicyAction.PLAN_SAVED,
                "campaign plan " + id,
                null,
                checked.campaign() + " " + checked.letter());
        alarm.ring(caller.agency());
        return get(caller, id);
    }

    private CampaignPlan get(Caller caller, long id) {
        JooqPlans.Kept kept = plans.find(caller.agency(), id)
                .filter(plan -> scopes.scopeOf(caller, Set.of(plan.said().shop())) instanceof Scopes.Access.Granted)
                .orElseThrow(() -> new Failure(PolicyError.NO_SUCH_PLAN));
        return reader.read(List.of(kept)).getFirst();
    }

    @Override
    @Transactional
    public CampaignPlan ask(Caller caller, long id) {
        CampaignPlan plan = get(caller, id);
        if (plan.state() == PlanState.HIT) {
            throw new Failure(PolicyError.TEXT_HIT, plan.hits().size());
        }
        if (plan.state() == PlanState.WAITING || plan.state() == PlanState.READY) {
            return plan;
        }
        Approval asked = approvals.request(
                caller,
                plan.said().shop(),
                "活动方案 " + plan.said().letter() + "：" + plan.said().campaign(),
                plan.said().content(),
                new SubjectRef("campaign_plan", Long.toString(id)),
                "/compliance/plans");
        plans.setApproval(id, asked.id());
        audit.record(
                caller,
                PolicyAction.PLAN_ASKED,
                "campaign plan " + id,
                null,
                asked.id().citation());
        return get(caller, id);
    }

    @Override
    @Transactional
    public void remove(Caller caller, long id) {
        CampaignPlan plan = get(caller, id);
        plans.delete(id);
        audit.record(
                caller,
                PolicyAction.PLAN_REMOVED,
                "campaign plan " + id,
                plan.said().campaign() + " " + plan.said().letter(),
                null);
        alarm.ring(caller.agency());
    }
}
