package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.Target;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.Line;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Where a contract stands before a period ends, by the rules it will be settled by. Nothing here is owed. */
public final class KpiTrials {

    private final Contract contract;
    private final Facts facts;
    private final Measuring measuring;

    public KpiTrials(Contract contract, Facts facts) {
        this.contract = contract;
        this.facts = facts;
        this.measuring =
                new Measuring(facts, contract.shops().stream().map(Shop::label).toList());
    }

    /** A KPI's result, and what it pays (positive) or costs (negative). */
    public record Judged(KpiResult result, List<Line> lines) {

        public long fen() {
            return lines.stream().mapToLong(Line::fen).sum();
        }
    }

    /**
     * A KPI over the first days of one of its periods, as if the period ended with them: the target of what adds up is that
     * of these days only, and a frozen baseline counts by its days.
     *
     * @param without days that do not count, because nobody knows them
     */
    public Outcome<Judged> soFar(Kpi kpi, Span whole, Span days, Set<LocalDate> without) {
        Kpi cut = cut(kpi, whole, days);
        return new KpiJudge(contract, facts, measuring)
                .judge(cut, days, without)
                .map(result -> paid(cut, result));
    }

    /** What a value of a whole period would mean, of which so many days count. */
    public Outcome<Judged> at(Kpi kpi, Span span, BigFraction value, long days, Optional<BigFraction> baseline) {
        return new KpiJudge(contract, facts, measuring)
                .judged(kpi, span, new Measured(value, List.of(), days), baseline)
                .map(result -> paid(kpi, result));
    }

    /** The baseline of a whole period of which so many days count; none for a KPI that is not a change. */
    public Outcome<Optional<BigFraction>> baseline(Kpi kpi, Span span, long days) {
        return kpi.target().kind().needsBaseline()
                ? new Baselines(contract, measuring).of(kpi, span, days).map(Optional::of)
                : new Done<>(Optional.empty());
    }

    /** Fees of some days without KPIs: base fee, commission, top-up. */
    public Outcome<List<Line>> fees(Span days) {
        return switch (new PeriodSettlement(contract, facts).settle(days, BigFraction.ZERO)) {
            case Done<PeriodResult> done ->
                new Done<>(done.value().lines().stream()
                        .filter(line -> !line.id().contains(":"))
                        .toList());
            case Refused<PeriodResult> refused -> new Refused<>(refused.reasons());
        };
    }

    private Judged paid(Kpi kpi, KpiResult result) {
        return new Judged(result, new KpiPay(contract, kpi).lines(result, result.span()));
    }

    private static Kpi cut(Kpi kpi, Span whole, Span days) {
        BigFraction part = kpi.metric().adds() ? new BigFraction(days.days(), whole.days()) : BigFraction.ONE;
        // The term has no calendar period by which the rules would cut what is stated for it.
        BigFraction stated = kpi.period() == Rhythm.TERM ? part : BigFraction.ONE;
        return new Kpi(
                kpi.id(),
                kpi.name(),
                kpi.metric(),
                kpi.variant(),
                kpi.scope(),
                kpi.period(),
                kpi.baseline().map(baseline -> cut(baseline, whole, days, part, stated)),
                cut(kpi.target(), stated),
                kpi.measure(),
                kpi.tolerance(),
                kpi.weight(),
                kpi.reward(),
                kpi.penalty(),
                kpi.owner(),
                kpi.source());
    }

    private static Target cut(Target target, BigFraction part) {
        return target.kind().needsBaseline()
                ? target
                : new Target(
                        target.kind(),
                        target.value().multiply(part),
                        target.upper().map(upper -> upper.multiply(part)));
    }

    private static Baseline cut(Baseline baseline, Span whole, Span days, BigFraction part, BigFraction stated) {
        Map<Span, BigFraction> frozen = new LinkedHashMap<>();
        Optional.ofNullable(baseline.frozen().get(whole)).ifPresent(value -> frozen.put(days, value.multiply(part)));
        return new Baseline(
                baseline.kind(),
                baseline.days(),
                baseline.window(),
                baseline.group(),
                baseline.fixed().map(value -> value.multiply(stated)),
                frozen,
                baseline.snapshot());
    }
}
