package io.zhanggui.compliance.policy;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.ApprovalId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands now.
 *
 * @param approval that was asked for last; null where none was
 * @param hits what its text breaks, as it was checked just now
 */
public record CampaignPlan(
        long id,
        AgencyId agency,
        PlanDraft said,
        @Nullable ApprovalId approval,
        PlanState state,
        List<Hit> hits,
        UserId by,
        Instant at) {

    public CampaignPlan {
        hits = List.copyOf(hits);
    }

    /**
     * A piece of its text.
     *
     * @param why the rule or the policy
     */
    public record Hit(String term, String why, String suggestion) {}
}
