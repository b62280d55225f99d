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
    private static final int LEAST_LETTERS = 4;

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
        tell(
                reasons,
                run,
                point -> weighs(point) && isLeftOutWithoutReason(run, point),
                "不适用，要写明原因，至少 " + LEAST_LETTERS + " 个字",
                "does not apply: give a reason of at least " + LEAST_LETTERS + " letters");
        if (applying(run) == 0) {
            reasons.add(new Bilingual(
                    "没有一项适用：换一份检查单，或把适用的项检查一遍",
                    "nothing of it applies: take another checklist, or check the points that do"));
        }
        return reasons;
    }

    /** Such points carry the certificate: with a stroke for a reason the whole list would be left out. */
    private static boolean weighs(CheckPoint point) {
        return point.severity() == Severity.BLOCK || point.evidence() == EvidenceNeed.NEEDED;
    }

    private static boolean isLeftOutWithoutReason(CheckRun run, CheckPoint point) {
        CheckResult result = run.results().get(point.number());
        return result != null
                && result.outcome() == Outcome.NOT_APPLICABLE
                && result.reason()
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .count()
                        < LEAST_LETTERS;
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

    /** The share of all points that were said not to apply, in per cent, rounded up: a single one shows. */
    public static int percentNotApplicable(CheckRun run) {
        int points = run.checklist().points().size();
        return Math.ceilDiv(count(run, Outcome.NOT_APPLICABLE) * WHOLE, Math.max(points, 1));
    }

    /** The share of the points that apply which passed, rounded down; 0 where none applies. */
    public static int percentPassed(CheckRun run) {
        return count(run, Outcome.PASS) * WHOLE / Math.max(applying(run), 1);
    }

    /** The best grade it reaches; empty where the list gives none, the run reaches none or nothing applied. */
    public static String grade(CheckRun run) {
        if (applying(run) == 0) {
            return "";
        }
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

    private static int applying(CheckRun run) {
        return run.checklist().points().size() - count(run, Outcome.NOT_APPLICABLE);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Period.BEIJING).toLocalDate();
    }
}
