package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Exclusion;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.Measure;
import io.zhanggui.settlement.contract.MetricTerms.Better;
import io.zhanggui.settlement.contract.Target.Kind;
import io.zhanggui.settlement.facts.ExcludedDays;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hipparchus.fraction.BigFraction;

/** Judges a KPI over its period. */
final class KpiJudge {

    private static final BigFraction MOST = new BigFraction(2);

    private final Contract contract;
    private final Facts facts;
    private final Measuring measuring;
    private final Baselines baselines;

    KpiJudge(Contract contract, Facts facts, Measuring measuring) {
        this.contract = contract;
        this.facts = facts;
        this.measuring = measuring;
        this.baselines = new Baselines(contract, measuring);
    }

    Outcome<KpiResult> judge(Kpi kpi, Span span) {
        return judge(kpi, span, Set.of());
    }

    /** The same without some more days. */
    Outcome<KpiResult> judge(Kpi kpi, Span span, Set<LocalDate> unknown) {
        Set<LocalDate> without = new TreeSet<>(excluded(kpi, span));
        without.addAll(unknown);
        Outcome<Measured> measured = measuring.value(kpi.metric(), kpi.scope(), kpi.variant(), span, without);
        if (measured instanceof Refused<Measured> refused) {
            return new Refused<>(refused.reasons());
        }
        Measured value = ((Done<Measured>) measured).value();
        if (!kpi.target().kind().needsBaseline()) {
            return judged(kpi, span, value, Optional.empty());
        }
        return switch (baselines.of(kpi, span, value.days())) {
            case Done<BigFraction> baseline -> judged(kpi, span, value, Optional.of(baseline.value()));
            case Refused<BigFraction> refused -> new Refused<>(refused.reasons());
        };
    }

    private Set<LocalDate> excluded(Kpi kpi, Span span) {
        return contract.exclusions().isEmpty()
                ? Set.of()
                : ExcludedDays.in(
                        facts,
                        contract.exclusions().stream().map(Exclusion::metric).toList(),
                        kpi.scope(),
                        contract,
                        span);
    }

    /** What follows from a value, and from a baseline where a change is counted from one. */
    Outcome<KpiResult> judged(Kpi kpi, Span span, Measured value, Optional<BigFraction> baseline) {
        Goal goal = goal(kpi, span, value, baseline);
        if (kpi.measure() == Measure.RELATIVE
                && goal.target().isZero()
                && !goal.ahead().isZero()) {
            return Outcome.refused(new Refusal(
                    "SETTLE-3005",
                    kpi.id() + " " + span,
                    new Words("目标是 0，偏差没有办法按百分比计", "the target is 0: a distance has no percentage"),
                    new Words("条款改用 measure: units", "let the clause count by measure: units")));
        }
        boolean relative = kpi.measure() == Measure.RELATIVE && !goal.ahead().isZero();
        BigFraction distance = relative ? goal.ahead().divide(goal.target().abs()) : goal.ahead();
        return new Done<>(new KpiResult(
                kpi.id(),
                kpi.name(),
                kpi.metric(),
                span,
                value.days(),
                value.value(),
                baseline,
                goal.target(),
                distance,
                verdict(kpi, distance),
                attainment(kpi, value.value(), goal.target(), distance),
                value.inputs()));
    }

    /**
     * What was to be reached.
     *
     * @param target as a level; the nearer edge of a band
     * @param ahead how far the value is beyond it in the metric's own unit, positive where better, 0 within a band
     */
    private record Goal(BigFraction target, BigFraction ahead) {}

    private static Goal goal(Kpi kpi, Span span, Measured value, Optional<BigFraction> baseline) {
        BigFraction stated = kpi.target().value();
        BigFraction part = counted(kpi, span, value);
        return switch (kpi.target().kind()) {
            case LEVEL -> goal(kpi, value.value(), stated.multiply(part));
            case RELATIVE -> goal(kpi, value.value(), changed(baseline.orElseThrow(), stated));
            case POINTS -> goal(kpi, value.value(), baseline.orElseThrow().add(stated));
            case BAND ->
                band(
                        value.value(),
                        stated.multiply(part),
                        kpi.target().upper().orElseThrow().multiply(part));
        };
    }

    /** A share of a loss is no smaller loss: 20 % better than −10,000 is −8,000. */
    private static BigFraction changed(BigFraction baseline, BigFraction stated) {
        return baseline.add(baseline.abs().multiply(stated));
    }

    private static Goal goal(Kpi kpi, BigFraction value, BigFraction target) {
        BigFraction above = value.subtract(target);
        return new Goal(target, kpi.metric().better() == Better.LOWER ? above.negate() : above);
    }

    private static Goal band(BigFraction value, BigFraction lower, BigFraction upper) {
        if (value.compareTo(lower) < 0) {
            return new Goal(lower, value.subtract(lower));
        }
        if (value.compareTo(upper) > 0) {
            return new Goal(upper, upper.subtract(value));
        }
        boolean nearLower = value.subtract(lower).compareTo(upper.subtract(value)) <= 0;
        return new Goal(nearLower ? lower : upper, BigFraction.ZERO);
    }

    /** The part of a whole calendar period that counts, for metrics that add up; 1 for others. */
    private static BigFraction counted(Kpi kpi, Span span, Measured value) {
        if (!kpi.metric().adds()) {
            return BigFraction.ONE;
        }
        long whole = kpi.period() == Rhythm.TERM
                ? span.days()
                : kpi.period().around(span.from()).days();
        return new BigFraction(value.days(), whole);
    }

    private static Verdict verdict(Kpi kpi, BigFraction distance) {
        if (distance.compareTo(kpi.tolerance().negate()) < 0) {
            return Verdict.WORSE;
        }
        boolean band = kpi.target().kind() == Kind.BAND && distance.isZero();
        return band || distance.compareTo(kpi.tolerance()) >= 0 ? Verdict.BETTER : Verdict.WITHIN;
    }

    private BigFraction attainment(Kpi kpi, BigFraction value, BigFraction target, BigFraction distance) {
        BigFraction most = contract.score().map(score -> score.most()).orElse(MOST);
        BigFraction reached = reached(kpi, value, target, distance, most);
        return reached.compareTo(most) > 0 ? most : reached.signum() < 0 ? BigFraction.ZERO : reached;
    }

    private static BigFraction reached(
            Kpi kpi, BigFraction value, BigFraction target, BigFraction distance, BigFraction most) {
        if (kpi.target().kind() == Kind.BAND) {
            return distance.isZero() || target.isZero()
                    ? BigFraction.ONE
                    : BigFraction.ONE.subtract(value.subtract(target).abs().divide(target.abs()));
        }
        if (target.signum() <= 0) {
            return distance.signum() >= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        if (kpi.metric().better() == Better.LOWER) {
            return value.signum() <= 0 ? most : target.divide(value);
        }
        return value.divide(target);
    }
}
