package io.zhanggui.engagement.paper;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;

/** The three documents of a service tier (row F019): standard manual, operation flowchart, effect model. */
public interface TierPapers {

    /**
     * Drafts one for the client's tier from the shipped standards.
     *
     * @param kind {@code standard_manual}, {@code operation_flowchart} or {@code effect_model}; fails with {@link
     *     DocumentError#NO_SUCH_KIND} for any other, with {@link DocumentError#NO_TIER} where the client has no tier yet
     */
    Sheet draft(Caller caller, ClientId client, String kind);
}
