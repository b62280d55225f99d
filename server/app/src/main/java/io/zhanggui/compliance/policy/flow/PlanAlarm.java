package io.zhanggui.compliance.policy.flow;

import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.rules.Readiness;
import io.zhanggui.compliance.policy.store.JooqPlans;
import io.zhanggui.identity.Agencies;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, once for each trouble, that plan A of a campaign is hit and no alternative is ready. */
@Component
public class PlanAlarm {

    private static final int LONGEST_TROUBLE = 64;

    private final JooqPlans plans;
    private final PlanReader reader;
    private final Agencies agencies;
    private final Notices notices;
    private final Clock clock;

    PlanAlarm(JooqPlans plans, PlanReader reader, Agencies agencies, Notices notices, Clock clock) {
        this.plans = plans;
        this.reader = reader;
        this.agencies = agencies;
        this.notices = notices;
        this.clock = clock;
    }

    /** Looks at the campaigns of all agencies that are not over. */
    @Transactional
    public void ringAll() {
        agencies.listAgencies().forEach(agency -> ring(agency.id()));
    }

    /** Looks at those of one agency. */
    @Transactional
    public void ring(AgencyId agency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        List<JooqPlans.Kept> kept = plans.listRunning(today).stream()
                .filter(plan -> plan.agency().equals(agency))
                .toList();
        Map<String, List<CampaignPlan>> campaigns = reader.read(kept).stream()
                .collect(Collectors.groupingBy(
                        plan -> plan.said().shop().value() + ":" + plan.said().campaign(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<CampaignPlan> campaign : campaigns.values()) {
            campaign.stream()
                    .filter(plan -> plan.said().letter() == Letter.A)
                    .findFirst()
                    .ifPresent(plan -> ring(plan, Readiness.isInTrouble(campaign), told(kept, plan.id())));
        }
    }

    private static String told(List<JooqPlans.Kept> kept, long id) {
        return kept.stream()
                .filter(plan -> plan.id() == id)
                .map(JooqPlans.Kept::told)
                .filter(told -> told != null)
                .findFirst()
                .orElse("");
    }

    private void ring(CampaignPlan plan, boolean inTrouble, String told) {
        String trouble = inTrouble ? trouble(plan) : "";
        if (trouble.equals(told)) {
            return;
        }
        plans.setTold(plan.id(), inTrouble ? trouble : null);
        if (inTrouble) {
            notices.publish(notice(plan, trouble));
        }
    }

    private static String trouble(CampaignPlan plan) {
        String words = plan.hits().stream()
                .map(hit -> hit.term() + "/" + hit.why())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return Integer.toHexString(words.hashCode()) + ":"
                + words.substring(0, Math.min(words.length(), LONGEST_TROUBLE - 10));
    }

    private Notice notice(CampaignPlan plan, String trouble) {
        CampaignPlan.Hit first = plan.hits().getFirst();
        String campaign = plan.said().campaign();
        return new Notice(
                plan.agency(),
                "plan-hit:" + plan.id() + ":" + trouble + ":" + clock.instant().getEpochSecond(),
                "plan.hit",
                Importance.HIGH,
                new Bilingual(
                        "活动“" + campaign + "”的 A 方案不能用，也没有备选",
                        "Plan A of \"" + campaign + "\" is hit, no other is ready"),
                new Bilingual(
                        "文案中的“" + first.term() + "”与“" + first.why() + "”冲突，共 "
                                + plan.hits().size() + " 处。改文案，或备好并审批一个 B 方案。",
                        plan.hits().size() + " places are hit, the first \"" + first.term()
                                + "\". Mend the text, or have an alternative approved."),
                "/compliance/plans",
                new SubjectRef("campaign_plan", Long.toString(plan.id())),
                Set.of(plan.said().shop()),
                Set.of());
    }
}
