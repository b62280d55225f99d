package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Commission;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Fees.Amount;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.MoneyBase;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Computes one period of one contract version: fees, KPIs, limits. */
final class PeriodSettlement {

    private final Contract contract;
    private final Measuring measuring;
    private final KpiJudge judge;
    private final List<Line> lines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<KpiResult> results = new ArrayList<>();
    private final List<Words> notes = new ArrayList<>();

    PeriodSettlement(Contract contract, Facts facts) {
        this.contract = contract;
        this.measuring =
                new Measuring(facts, contract.shops().stream().map(Shop::label).toList());
        this.judge = new KpiJudge(contract, facts, measuring);
    }

    /** Settles once; the commission base of the period before may have left something below zero. */
    Outcome<PeriodResult> settle(Span period, BigFraction carriedBase) {
        BigFraction left = fees(period, carriedBase);
        long fees = lines.stream().mapToLong(Line::fen).sum();
        kpis(period);
        contract.score()
                .ifPresent(score ->
                        new ScoreFee(contract, score).line(period, results).ifPresent(lines::add));
        return limited(period, period, fees, left);
    }

    /**
     * A period by its first days, as if it ended with them; a score is not given before the end.
     *
     * @param kpis what they would pay or cost
     */
    Outcome<PeriodResult> running(Span period, Span days, BigFraction carriedBase, List<Line> kpis) {
        BigFraction left = fees(days, carriedBase);
        long fees = lines.stream().mapToLong(Line::fen).sum();
        lines.addAll(kpis);
        return limited(period, days, fees, left);
    }

    /** Adds base fee, commission and top-up, and gives what is left of the commission's base below zero. */
    private BigFraction fees(Span period, BigFraction carriedBase) {
        contract.fees()
                .base()
                .ifPresent(base -> add(
                        "base",
                        LineKind.BASE,
                        period,
                        FeeAmounts.of(base, period, contract.term()),
                        FeeAmounts.formula(base, period)));
        BigFraction left = contract.fees()
                .commission()
                .map(commission -> commission(commission, period, carriedBase))
                .orElse(BigFraction.ZERO);
        contract.fees().minimum().ifPresent(minimum -> topUp(minimum, period));
        return left;
    }

    private Outcome<PeriodResult> limited(Span period, Span days, long fees, BigFraction left) {
        new Ceilings(contract).limit(days, fees, lines);
        Optional<BigFraction> profit = contract.cap().flatMap(cap -> profit(cap, days));
        if (!refusals.isEmpty()) {
            return new Refused<>(refusals);
        }
        Map<String, Long> amounts = new LinkedHashMap<>();
        lines.forEach(line -> amounts.put(line.id(), line.fen()));
        return new Done<>(
                new PeriodResult(lines, results, Optional.of(new LedgerEntry(period, amounts, profit, left)), notes));
    }

    private void add(String id, LineKind kind, Span period, BigFraction yuan, Words formula) {
        lines.add(new Line(id, kind, period, Fractions.fen(yuan, contract.rounding()), formula));
    }

    /** Adds the commission and gives what is left of its base below zero. */
    private BigFraction commission(Commission commission, Span period, BigFraction carried) {
        Optional<BigFraction> money = money(commission.base(), period, refusals);
        if (money.isEmpty()) {
            return BigFraction.ZERO;
        }
        boolean carries = commission.negative() == Commission.Negative.CARRY;
        BigFraction base = carries ? money.get().add(carried) : money.get();
        BigFraction yuan = base.signum() > 0 ? FeeAmounts.commission(commission, base) : BigFraction.ZERO;
        add(
                "commission",
                LineKind.COMMISSION,
                period,
                yuan,
                FeeAmounts.formula(commission, money.get(), carries ? carried : BigFraction.ZERO));
        return carries && base.signum() < 0 ? base : BigFraction.ZERO;
    }

    private void topUp(Amount minimum, Span period) {
        BigFraction least = FeeAmounts.of(minimum, period, contract.term());
        long have = lines.stream().mapToLong(Line::fen).sum();
        BigFraction missing = least.subtract(Fractions.yuan(have));
        if (missing.signum() > 0) {
            add(
                    "minimum",
                    LineKind.MINIMUM,
                    period,
                    missing,
                    new Words(
                            "保底 " + Fractions.shown(least) + " − 已计 " + Fractions.money(have),
                            "minimum " + Fractions.shown(least) + " − " + Fractions.money(have)));
        }
    }

    private void kpis(Span period) {
        for (Kpi kpi : contract.kpis()) {
            for (Span span : kpi.period().spans(contract.term())) {
                if (period.contains(span.lastDay())) {
                    kpi(kpi, span, period);
                }
            }
        }
    }

    private void kpi(Kpi kpi, Span span, Span period) {
        switch (judge.judge(kpi, span)) {
            case Refused<KpiResult> refused -> refusals.addAll(refused.reasons());
            case Done<KpiResult> done -> {
                results.add(done.value());
                lines.addAll(new KpiPay(contract, kpi).lines(done.value(), period));
            }
        }
    }

    private Optional<BigFraction> profit(ProfitCap cap, Span period) {
        Optional<BigFraction> profit = cap.profit().flatMap(base -> money(base, period, new ArrayList<>()));
        if (profit.isEmpty()) {
            notes.add(new Words(
                    "商家利润没有披露，15% 上限无法计算", "the merchant's profit is not disclosed, so the cap is not computable"));
        }
        return profit;
    }

    private Optional<BigFraction> money(MoneyBase base, Span period, List<Refusal> reasons) {
        BigFraction sum = BigFraction.ZERO;
        int before = reasons.size();
        for (MetricTerms metric : base.plus()) {
            sum = sum.add(amount(metric, base, period, reasons));
        }
        for (MetricTerms metric : base.less()) {
            sum = sum.subtract(amount(metric, base, period, reasons));
        }
        return reasons.size() == before ? Optional.of(sum) : Optional.empty();
    }

    private BigFraction amount(MetricTerms metric, MoneyBase base, Span period, List<Refusal> reasons) {
        return switch (measuring.value(metric, List.of("all"), base.variant(), period, Set.of())) {
            case Done<Measured> done -> done.value().value();
            case Refused<Measured> refused -> {
                reasons.addAll(refused.reasons());
                yield BigFraction.ZERO;
            }
        };
    }
}
