package io.zhanggui.compliance.gate;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** The same run once more was found; the later result of a point holds. */
    public CheckRun with(List<CheckResult> more) {
        Map<Integer, CheckResult> all = new HashMap<>(results);
        more.forEach(result -> all.put(result.number(), result));
        return new CheckRun(id, agency, shop, publication, checklist, all, evidence, createdBy, createdAt, certificate);
    }

    /** When it was last changed, to the millisecond: begun, a point answered or a file added. */
    public Instant changedAt() {
        return Stream.concat(
                        results.values().stream().map(CheckResult::at),
                        evidence.values().stream().flatMap(List::stream).map(EvidenceFile::at))
                .max(Comparator.naturalOrder())
                .filter(createdAt::isBefore)
                .orElse(createdAt)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** The numbers of the points that were answered or got a file at that moment or later, in order. */
    public List<Integer> changedSince(Instant moment) {
        return checklist.points().stream()
                .map(CheckPoint::number)
                .filter(number -> isSince(number, moment))
                .toList();
    }

    private boolean isSince(int number, Instant moment) {
        CheckResult result = results.get(number);
        return (result != null && !result.at().isBefore(moment))
                || evidence.getOrDefault(number, List.of()).stream()
                        .anyMatch(file -> !file.at().isBefore(moment));
    }

    /** What was found at a point, {@link CheckResult.Outcome#OPEN} where nobody said. */
    public CheckResult.Outcome outcome(int number) {
        CheckResult result = results.get(number);
        return result == null ? CheckResult.Outcome.OPEN : result.outcome();
    }
}
