package io.zhanggui.compliance.policy;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.util.List;

/** Campaigns with an alternative ready. Whatever is refused fails with {@link PolicyError}. */
public interface Plans {

    /** By campaign, the next one first. */
    List<CampaignPlan> list(Caller caller, Scope scope);

    /** Writes a plan, or anew the one of that shop, campaign and letter. */
    CampaignPlan save(Caller caller, PlanDraft draft);

    /** Asks a second person to approve its text as it is; refused while the text is hit. */
    CampaignPlan ask(Caller caller, long id);

    void remove(Caller caller, long id);
}
