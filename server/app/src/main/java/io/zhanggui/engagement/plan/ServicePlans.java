package io.zhanggui.engagement.plan;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Optional;

/** Service plans of clients. Whatever is refused fails with {@link PlanError}. */
public interface ServicePlans {

    /** What is being written. */
    Optional<ServicePlan> findDraft(Caller caller, ClientId client);

    /** Drafts it from the signed diagnosis; a draft that is there is written over. */
    ServicePlan propose(Caller caller, ClientId client);

    ServicePlan write(Caller caller, ClientId client, ServicePlan.Content content);

    /** Keeps the draft as the next round; fails with everything it still lacks, or where nothing changed. */
    ServicePlan revise(Caller caller, ClientId client, String reason);

    /** The rounds, the newest first. */
    List<ServicePlan> listRounds(Caller caller, ClientId client);

    /** The milestones that were passed, in their order. */
    List<PassedMilestone> listPassed(Caller caller, ClientId client);

    /** What the client lacks for the draft, or the newest round: each by name. */
    List<String> shortfalls(Caller caller, ClientId client);
}
