package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.Fees.Tax;
import io.zhanggui.settlement.contract.Limits.BeyondFees;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.CapState;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Settlement rules, version 1: fees, then KPIs, then limits, then corrections of earlier periods, then the cap on
 * profit, then what is carried over, then tax. Each line is rounded once, as the contract says; nothing before is.
 * {@code docs/SETTLEMENT.md} says the same in words.
 */
final class RulesOne implements SettlementRules {

    /** What a closing after the term comes to by itself. */
    private static final PeriodResult NOTHING = new PeriodResult(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(
                    new Words(
                            "合同期满后的结清：只更正以前各期、按上限增减、付清结转",
                            "a closing after the term: it corrects earlier periods, applies the cap and pays what was carried")));

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Outcome<Statement> settle(ContractHistory history, Facts facts, Optional<Previous> previous, Span period) {
        Optional<Refusal> outOfOrder = outOfOrder(history, previous, period);
        if (outOfOrder.isPresent()) {
            return Outcome.refused(outOfOrder.get());
        }
        Contract contract = history.during(period);
        List<Words> notes = new ArrayList<>();
        Corrections corrections = new Corrections(history, facts);
        List<LedgerEntry> ledger = previous.map(before -> corrections.ledger(before, period, notes))
                .orElse(new ArrayList<>());
        PeriodResult now = NOTHING;
        if (!history.isClosing(period)) {
            BigFraction carriedBase =
                    ledger.isEmpty() ? BigFraction.ZERO : ledger.getLast().carriedBase();
            switch (new PeriodSettlement(contract, facts).settle(period, carriedBase)) {
                case Refused<PeriodResult> refused -> {
                    return new Refused<>(refused.reasons());
                }
                case Done<PeriodResult> done -> now = done.value();
            }
        }
        List<Line> lines = new ArrayList<>(now.lines());
        previous.ifPresent(before -> lines.addAll(Corrections.lines(before, ledger)));
        now.entry().ifPresent(ledger::add);
        ProfitCaps caps = new ProfitCaps(history, ledger, previous);
        if (caps.isBlocked()) {
            return Outcome.refused(blocked(period));
        }
        lines.addAll(caps.lines(period));
        return new Done<>(closed(history, period, lines, now, caps.states(), ledger, previous, notes));
    }

    private static Refusal blocked(Span period) {
        return new Refusal(
                "SETTLE-3010",
                "cap " + period,
                new Words(
                        "商家利润没有披露，合同约定此时不出结算单",
                        "the merchant's profit is not disclosed, and the contract then makes no statement"),
                new Words("补上合同 cap.profit 里各项的数", "add the numbers that cap.profit names"));
    }

    private static Optional<Refusal> outOfOrder(ContractHistory history, Optional<Previous> previous, Span period) {
        List<Span> periods = history.turns();
        int place = periods.indexOf(period);
        Words hint = new Words(
                "按合同的结算期逐期结算：" + periods.getFirst() + " 起", "settle period by period, from " + periods.getFirst());
        if (place < 0) {
            return Optional.of(new Refusal(
                    "SETTLE-3011",
                    period.toString(),
                    new Words("合同没有这个结算期", "the contract has no such settlement period"),
                    hint));
        }
        boolean follows = previous.isEmpty()
                ? !history.isClosing(period)
                : place > 0 && periods.get(place - 1).equals(previous.get().period());
        boolean same = previous.map(
                        before -> before.contract().equals(history.first().number()))
                .orElse(true);
        return follows && same
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "SETTLE-3012",
                        period.toString(),
                        new Words("给出的不是上一期的结算单", "the statement given is not that of the period before"),
                        hint));
    }

    private static Statement closed(
            ContractHistory history,
            Span period,
            List<Line> lines,
            PeriodResult now,
            List<CapState> caps,
            List<LedgerEntry> ledger,
            Optional<Previous> previous,
            List<Words> notes) {
        Contract contract = history.during(period);
        long carriedIn = previous.map(Previous::carriedFen).orElse(0L);
        if (carriedIn != 0) {
            lines.add(new Line(
                    "carried_in",
                    LineKind.CARRIED_IN,
                    period,
                    carriedIn,
                    new Words("上期结算单结转", "carried by the statement before")));
        }
        long sum = lines.stream().mapToLong(Line::fen).sum();
        long carried = 0;
        BeyondFees beyond = contract.limits().beyondFees();
        boolean ends = history.isClosing(period) || history.turns().getLast().equals(period);
        if (ends && beyond == BeyondFees.CARRY) {
            // Nothing is left to carry it into.
            beyond = BeyondFees.PAY;
        }
        if (sum < 0 && beyond != BeyondFees.PAY) {
            boolean carries = beyond == BeyondFees.CARRY;
            carried = carries ? sum : 0;
            lines.add(new Line(
                    carries ? "carried_out" : "waived",
                    carries ? LineKind.CARRIED_OUT : LineKind.WAIVED,
                    period,
                    -sum,
                    new Words(
                            "扣减超过本期费用 " + Fractions.money(-sum) + " 元，" + beyond.zh(),
                            "deductions beyond the fees of this period: " + Fractions.money(-sum))));
            sum = 0;
        }
        Tax tax = contract.fees().tax();
        long taxFen = tax(tax, sum, contract);
        notes.addAll(now.notes());
        return new Statement(
                contract.number(),
                contract.version(),
                1,
                period,
                lines,
                now.kpis(),
                caps,
                ledger,
                sum,
                carried,
                tax,
                taxFen,
                tax.included() ? sum : sum + taxFen,
                period.lastDay().plusDays(contract.fees().due().days()),
                previous.map(Previous::hash),
                notes);
    }

    private static long tax(Tax tax, long fen, Contract contract) {
        BigFraction yuan = Fractions.yuan(fen);
        BigFraction part = tax.included()
                ? yuan.subtract(yuan.divide(tax.rate().add(BigFraction.ONE)))
                : yuan.multiply(tax.rate());
        return Fractions.fen(part, contract.rounding());
    }
}
