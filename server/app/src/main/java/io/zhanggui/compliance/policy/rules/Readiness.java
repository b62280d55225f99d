package io.zhanggui.compliance.policy.rules;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.policy.CampaignPlan;
import io.zhanggui.compliance.policy.Colour;
import io.zhanggui.compliance.policy.Letter;
import io.zhanggui.compliance.policy.PlanState;
import io.zhanggui.compliance.policy.Policy;
import io.zhanggui.work.Approval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a plan may be run, and whether a campaign would stand without its plan A. */
public final class Readiness {

    private Readiness() {}

    private static CampaignPlan.Hit hit(Finding finding, String rule) {
        return finding.remedy() == Remedy.TAKEDOWN
                ? new CampaignPlan.Hit(
                        finding.term(), rule + "。" + Remedy.TAKEDOWN.words().zh(), "")
                : new CampaignPlan.Hit(finding.term(), rule, finding.suggestion());
    }

    /**
     * What a text breaks: rules that forbid it, and words of red and yellow policies that hold by the campaign's last day.
     *
     * @param ruleName what a rule is called
     */
    public static List<CampaignPlan.Hit> hits(
            CheckedText checked, LocalDate lastDay, List<Policy> policies, Function<Finding, String> ruleName) {
        List<CampaignPlan.Hit> hits = new ArrayList<>();
        checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .forEach(finding -> hits.add(hit(finding, ruleName.apply(finding))));
        for (Policy policy : policies) {
            LocalDate from = policy.said().effectiveOn();
            boolean holds = from == null || !from.isAfter(lastDay);
            if (policy.said().colour() != Colour.BLUE
                    && holds
                    && !policy.said().words().isEmpty()) {
                new WordFinder(policy.said().words())
                        .find(checked.text())
                        .forEach(place -> hits.add(new CampaignPlan.Hit(
                                checked.text().substring(place.start(), place.end()),
                                policy.said().title(),
                                "")));
            }
        }
        return hits;
    }

    /** @param approval that was asked for last; of another text than the one there is now it is none */
    public static PlanState state(String content, List<CampaignPlan.Hit> hits, @Nullable Approval approval) {
        if (!hits.isEmpty()) {
            return PlanState.HIT;
        }
        if (approval == null || !approval.text().equals(content)) {
            return PlanState.UNASKED;
        }
        return switch (approval.state()) {
            case ASKED -> PlanState.WAITING;
            case APPROVED -> PlanState.READY;
            case REFUSED -> PlanState.REFUSED;
            case WITHDRAWN -> PlanState.UNASKED;
        };
    }

    /** Whether plan A of these is hit and none of the others could take its place. */
    public static boolean isInTrouble(List<CampaignPlan> ofCampaign) {
        boolean hit =
                ofCampaign.stream().anyMatch(plan -> plan.said().letter() == Letter.A && plan.state() == PlanState.HIT);
        return hit
                && ofCampaign.stream()
                        .noneMatch(plan -> plan.said().letter() != Letter.A && plan.state() == PlanState.READY);
    }
}
