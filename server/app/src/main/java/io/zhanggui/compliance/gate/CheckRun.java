package io.zhanggui.compliance.gate;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checklist that is gone through for one publication.
 *
 * @param checklist its points as they were when it began
 * @param results by the number of the point; none for those still open
 * @param evidence by the number of the point
 * @param certificate null until it is signed
 */
public record CheckRun(
        long id,
        AgencyId agency,
        ShopId shop,
        long publication,
        Checklist checklist,
        Map<Integer, CheckResult> results,
        Map<Integer, List<EvidenceFile>> evidence,
        UserId createdBy,
        Instant createdAt,
        @Nullable Certificate certificate) {

    public CheckRun {
        results = Map.copyOf(results);
        evidence = Map.copyOf(evidence);
    }

    /** What was found at a point, {@link CheckResult.Outcome#OPEN} where nobody said. */
    public CheckResult.Outcome outcome(int number) {
        CheckResult result = results.get(number);
        return result == null ? CheckResult.Outcome.OPEN : result.outcome();
    }
}
