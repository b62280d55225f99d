package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckPoint.EvidenceNeed;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckResult.Outcome;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What keeps a checklist from being signed, which grade it earns and how long it holds. */
public final class RunJudge {

    private static final int NAMED = 5;
    private static final int WHOLE = 100;

    private RunJudge() {}

    /** Why it cannot be signed yet; empty where it can. */
    public static List<Bilingual> missing(CheckRun run) {
        List<Bilingual> reasons = new ArrayList<>();
        tell(reasons, run, point -> run.outcome(point.number()) == Outcome.OPEN, "还没有填写", "not answered yet");
        tell(
                reasons,
                run,
                point -> point.severity() == Severity.BLOCK && run.outcome(point.number()) == Outcome.FAIL,
                "必须通过而没有通过",
                "must pass and failed");
        tell(
                reasons,
                run,
                point -> point.evidence() == EvidenceNeed.NEEDED
                        && run.outcome(point.number()) == Outcome.PASS
                        && !hasEvidence(run, point.number()),
                "缺凭证",
                "lacks its evidence");
        return reasons;
    }

    private static boolean hasEvidence(CheckRun run, int number) {
        CheckResult result = run.results().get(number);
        return !run.evidence().getOrDefault(number, List.of()).isEmpty()
                || (result != null && !result.link().isEmpty());
    }

    private static void tell(
            List<Bilingual> reasons, CheckRun run, Predicate<CheckPoint> wanting, String zh, String en) {
        List<String> numbers = run.checklist().points().stream()
                .filter(wanting)
                .map(point -> Integer.toString(point.number()))
                .toList();
        if (!numbers.isEmpty()) {
            String more = numbers.size() > NAMED ? " 等" : "";
            String moreEn = numbers.size() > NAMED ? " and more" : "";
            List<String> named = numbers.subList(0, Math.min(NAMED, numbers.size()));
            reasons.add(new Bilingual(
                    numbers.size() + " 项" + zh + "（第 " + String.join("、", named) + " 项" + more + "）",
                    numbers.size() + " " + en + " (" + String.join(", ", named) + moreEn + ")"));
        }
    }

    /** The share of the points that apply which passed, rounded down; 100 where none applies. */
    public static int percentPassed(CheckRun run) {
        int passed = count(run, Outcome.PASS);
        int applying = passed + count(run, Outcome.FAIL) + open(run);
        return applying == 0 ? WHOLE : passed * WHOLE / applying;
    }

    /** The best grade it reaches; empty where the list gives none, or it reaches none. */
    public static String grade(CheckRun run) {
        int percent = percentPassed(run);
        return run.checklist().grades().stream()
                .filter(grade -> percent >= grade.fromPercent())
                .max((one, other) -> Integer.compare(one.fromPercent(), other.fromPercent()))
                .map(Checklist.Grade::name)
                .orElse("");
    }

    /** The last day on which it holds when signed at that moment: the list's own days, or a pass that runs out before. */
    public static LocalDate validUntil(CheckRun run, Instant signed) {
        LocalDate until = day(signed).plusDays(run.checklist().validDays());
        for (CheckPoint point : run.checklist().points()) {
            CheckResult result = run.results().get(point.number());
            if (point.validDays() != null && result != null && result.outcome() == Outcome.PASS) {
                LocalDate own = day(result.at()).plusDays(point.validDays());
                until = own.isBefore(until) ? own : until;
            }
        }
        return until;
    }

    /** Whether what was found at a point still holds on a day, so that a further run may take it over. */
    public static boolean stillHolds(CheckPoint point, CheckResult result, LocalDate day) {
        return result.outcome() == Outcome.PASS
                && point.validDays() != null
                && day(result.at()).plusDays(point.validDays()).isAfter(day);
    }

    private static int count(CheckRun run, Outcome outcome) {
        return (int) run.checklist().points().stream()
                .filter(point -> run.outcome(point.number()) == outcome)
                .count();
    }

    private static int open(CheckRun run) {
        return count(run, Outcome.OPEN);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Period.BEIJING).toLocalDate();
    }
}
