package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a contract stands, by its texts and the day. */
public final class AgreementStates {

    private AgreementStates() {}

    /** By its texts, the latest first. */
    public static AgreementState of(List<Revision> revisions, LocalDate today) {
        Optional<Revision> latest = revisions.stream()
                .filter(revision -> revision.state() == RevisionState.CONFIRMED)
                .findFirst();
        if (latest.isEmpty()) {
            boolean offered = revisions.stream().anyMatch(revision -> revision.state() == RevisionState.OFFERED);
            return offered ? AgreementState.OFFERED : AgreementState.DRAFTING;
        }
        Revision counts = latest.get();
        if (counts.to() != null && !today.isBefore(counts.to())) {
            return AgreementState.ENDED;
        }
        return counts.from() != null && today.isBefore(counts.from()) ? AgreementState.AGREED : AgreementState.IN_FORCE;
    }
}
