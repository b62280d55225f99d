package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/** Computes earlier periods again with what is known now, and states the differences. */
final class Corrections {

    private final ContractHistory history;
    private final Facts facts;

    Corrections(ContractHistory history, Facts facts) {
        this.history = history;
        this.facts = facts;
    }

    /** The ledger with those periods computed again that may still be corrected. */
    List<LedgerEntry> ledger(Previous before, Span period, List<Words> notes) {
        List<LedgerEntry> ledger = new ArrayList<>();
        int count = before.ledger().size();
        // A closing has no entry of its own: those before it have passed without one.
        int now = count + Math.max(0, history.closings().indexOf(period));
        int restatable = history.during(period).restatable();
        for (int i = 0; i < count; i++) {
            LedgerEntry settled = before.ledger().get(i);
            BigFraction carried = i == 0 ? BigFraction.ZERO : ledger.get(i - 1).carriedBase();
            boolean open = now - i <= restatable;
            Optional<LedgerEntry> again = open ? again(settled.period(), carried) : Optional.empty();
            if (open && again.isEmpty()) {
                notes.add(new Words(
                        settled.period() + " 的数据没有重新给全，按上次结算的数",
                        "the facts of " + settled.period() + " are not given again in full: it stands as settled"));
            }
            ledger.add(again.map(entry -> keepingProfit(entry, settled)).orElse(settled));
        }
        return ledger;
    }

    private Optional<LedgerEntry> again(Span period, BigFraction carried) {
        Contract contract = history.during(period);
        Outcome<PeriodResult> result = new PeriodSettlement(contract, facts).settle(period, carried);
        return result instanceof Done<PeriodResult> done ? done.value().entry() : Optional.empty();
    }

    /** Profit that was disclosed once stays known, also where it is not given again. */
    private static LedgerEntry keepingProfit(LedgerEntry again, LedgerEntry settled) {
        return again.profit().isPresent()
                ? again
                : new LedgerEntry(again.period(), again.fen(), settled.profit(), again.carriedBase());
    }

    /** A line for each amount of an earlier period that is another one now. */
    static List<Line> lines(Previous before, List<LedgerEntry> ledger) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < before.ledger().size(); i++) {
            Map<String, Long> then = before.ledger().get(i).fen();
            Map<String, Long> now = ledger.get(i).fen();
            Span period = ledger.get(i).period();
            Set<String> ids = new LinkedHashSet<>(then.keySet());
            ids.addAll(now.keySet());
            for (String id : ids) {
                long was = then.getOrDefault(id, 0L);
                long is = now.getOrDefault(id, 0L);
                if (was != is) {
                    lines.add(new Line(
                            "restatement:" + period.from() + ":" + id,
                            LineKind.RESTATEMENT,
                            period,
                            is - was,
                            formula(id, was, is)));
                }
            }
        }
        return lines;
    }

    private static Words formula(String id, long was, long is) {
        return new Words(
                id + "：按现在的数据是 " + Fractions.money(is) + "，已结算 " + Fractions.money(was),
                id + ": now " + Fractions.money(is) + ", settled " + Fractions.money(was));
    }
}
