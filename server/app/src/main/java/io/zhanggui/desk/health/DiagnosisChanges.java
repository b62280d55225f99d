package io.zhanggui.desk.health;

import io.zhanggui.metrics.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets two diagnoses of a shop against each other. */
public final class DiagnosisChanges {

    private static final int DECIMALS = 4;
    /** Months differ by three days; beyond a tenth sums of days are not compared. */
    private static final int UNLIKE = 10;

    private DiagnosisChanges() {}

    /** What became of the shop from one to the other. */
    public static DiagnosisChange of(Diagnosis earlier, Diagnosis later) {
        Map<String, Diagnosis.Line> before =
                earlier.lines().stream().collect(Collectors.toMap(Diagnosis.Line::metric, Function.identity()));
        long days = later.period().days();
        boolean alike = Math.abs(earlier.period().days() - days) * UNLIKE <= days;
        List<DiagnosisChange.Moved> lines = new ArrayList<>();
        for (Diagnosis.Line line : later.lines()) {
            Diagnosis.Line old = before.get(line.metric());
            if (old != null) {
                lines.add(moved(old, line, alike || !line.addsUp()));
            }
        }
        lines.sort(Comparator.comparing(DiagnosisChange.Moved::verdict, Comparator.comparing(DiagnosisChanges::place)));
        return new DiagnosisChange(side(earlier), side(later), said(earlier, later, lines), lines);
    }

    private static DiagnosisChange.Side side(Diagnosis diagnosis) {
        return new DiagnosisChange.Side(
                diagnosis.period(), diagnosis.stage().name(), weak(diagnosis), diagnosis.madeAt());
    }

    private static int weak(Diagnosis diagnosis) {
        return Math.toIntExact(diagnosis.lines().stream()
                .filter(line -> !line.weak().isEmpty())
                .count());
    }

    private static DiagnosisChange.Moved moved(Diagnosis.Line old, Diagnosis.Line line, boolean comparable) {
        return new DiagnosisChange.Moved(
                line.metric(),
                line.name(),
                line.unit(),
                line.better(),
                old.value(),
                line.value(),
                comparable ? fraction(new BigDecimal(line.value()), new BigDecimal(old.value())) : null,
                verdict(!old.weak().isEmpty(), !line.weak().isEmpty()));
    }

    private static @Nullable String fraction(BigDecimal now, BigDecimal before) {
        return before.signum() == 0
                ? null
                : now.subtract(before)
                        .divide(before.abs(), DECIMALS, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static DiagnosisChange.Verdict verdict(boolean was, boolean is) {
        if (was) {
            return is ? DiagnosisChange.Verdict.STILL_WEAK : DiagnosisChange.Verdict.MENDED;
        }
        return is ? DiagnosisChange.Verdict.WEAK_NOW : DiagnosisChange.Verdict.FINE;
    }

    private static int place(DiagnosisChange.Verdict verdict) {
        return switch (verdict) {
            case WEAK_NOW -> 0;
            case MENDED -> 1;
            case STILL_WEAK -> 2;
            case FINE -> 3;
        };
    }

    private static Note said(Diagnosis earlier, Diagnosis later, List<DiagnosisChange.Moved> lines) {
        long mended = count(lines, DiagnosisChange.Verdict.MENDED);
        long fallen = count(lines, DiagnosisChange.Verdict.WEAK_NOW);
        long still = count(lines, DiagnosisChange.Verdict.STILL_WEAK);
        Note stages = stages(earlier.stage().name(), later.stage().name());
        return new Note(
                stages.zh() + "补好 " + mended + " 个，新变弱 " + fallen + " 个，仍然偏弱 " + still + " 个。",
                stages.en() + mended + " mended, " + fallen + " weak now, " + still + " still weak.");
    }

    private static Note stages(@Nullable Note was, @Nullable Note is) {
        return was == null || is == null || was.equals(is)
                ? new Note("", "")
                : new Note("阶段从" + was.zh() + "到" + is.zh() + "；", "From " + was.en() + " to " + is.en() + "; ");
    }

    private static long count(List<DiagnosisChange.Moved> lines, DiagnosisChange.Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
