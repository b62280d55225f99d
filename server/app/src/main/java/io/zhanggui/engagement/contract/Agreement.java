package io.zhanggui.engagement.contract;

import io.zhanggui.engagement.client.ClientId;
import java.util.List;
import java.util.Optional;

/**
 * A contract with a client.
 *
 * @param revisions every text the caller may see, the latest first; merchants do not see drafts
 */
public record Agreement(AgreementId id, ClientId client, AgreementState state, List<Revision> revisions) {

    /** The text that is being worked on or counts: the latest one. */
    public Revision latest() {
        return revisions.getFirst();
    }

    /** The versions that both sides confirmed, the first one first. */
    public List<Revision> confirmed() {
        return revisions.reversed().stream()
                .filter(revision -> revision.state() == RevisionState.CONFIRMED)
                .toList();
    }

    /** The text that is drafted or offered. */
    public Optional<Revision> open() {
        return revisions.stream()
                .filter(revision ->
                        revision.state() == RevisionState.DRAFT || revision.state() == RevisionState.OFFERED)
                .findFirst();
    }
}
