package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a penalty.
 *
 * @param readyBy when the material is to be ready: three natural days from the notice (F049), or the platform's own
 *     deadline where that is earlier
 * @param windowEnds when the platform takes no appeal any more, as its notice says; null where it says nothing
 * @param letter in plain Chinese
 * @param checklist what its class needs
 * @param outcome what the platform answered
 */
public record Appeal(
        long id,
        AgencyId agency,
        long penalty,
        Instant openedAt,
        Instant readyBy,
        @Nullable Instant windowEnds,
        String letter,
        AppealState state,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable String outcome,
        TaskId task,
        UserId by,
        List<EvidenceKind> checklist,
        List<Evidence> evidence,
        List<NotNeeded> notNeeded) {

    public Appeal {
        checklist = List.copyOf(checklist);
        evidence = List.copyOf(evidence);
        notNeeded = List.copyOf(notNeeded);
    }

    /** The kinds of evidence that are neither there nor said not to be needed. */
    public List<EvidenceKind> missing() {
        return checklist.stream()
                .filter(kind -> evidence.stream().noneMatch(each -> each.kind().equals(kind.key())))
                .filter(kind -> notNeededFor(kind.key()).isEmpty())
                .toList();
    }

    public Optional<NotNeeded> notNeededFor(String kind) {
        return notNeeded.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
