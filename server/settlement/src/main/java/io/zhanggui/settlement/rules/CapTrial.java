package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.statement.CapState;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.Previous;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** How the cap on profit stands between two settlements, by the rules it will be settled by. Nothing here is owed. */
public final class CapTrial {

    private final ContractHistory history;
    private final Facts facts;

    /** @param facts of the running days, and of those earlier periods that may still be corrected */
    public CapTrial(ContractHistory history, Facts facts) {
        this.history = history;
        this.facts = facts;
    }

    /**
     * The cap.
     *
     * @param state of the window that counts now
     * @param profit of that window so far; none where a period of it is not disclosed
     * @param heldFen corrections of this window by the statements so far, not positive
     * @param changeFen what a statement of today would correct in all windows: negative holds back, positive pays
     */
    public record SoFar(CapState state, Optional<BigFraction> profit, long heldFen, long changeFen) {}

    /**
     * Of a period that runs; empty where no cap is agreed.
     *
     * @param previous the statement of the period before; none for the first
     * @param days of the period that are known
     * @param kpis lines of those KPIs that are judged at the end of the period, as they stand
     */
    public Outcome<Optional<SoFar>> running(Optional<Previous> previous, Span period, Span days, List<Line> kpis) {
        List<LedgerEntry> ledger = ledger(previous, period);
        BigFraction carried =
                ledger.isEmpty() ? BigFraction.ZERO : ledger.getLast().carriedBase();
        return switch (new PeriodSettlement(history.during(period), facts).running(period, days, carried, kpis)) {
            case Refused<PeriodResult> refused -> new Refused<>(refused.reasons());
            case Done<PeriodResult> done -> {
                done.value().entry().ifPresent(ledger::add);
                yield new Done<>(soFar(ledger, previous));
            }
        };
    }

    /** After a statement, by what is known of its periods now; empty where no cap is agreed. */
    public Optional<SoFar> after(Previous previous) {
        List<Span> turns = history.turns();
        int next = turns.indexOf(previous.period()) + 1;
        List<LedgerEntry> ledger =
                next < turns.size() ? ledger(Optional.of(previous), turns.get(next)) : previous.ledger();
        return soFar(ledger, Optional.of(previous));
    }

    private List<LedgerEntry> ledger(Optional<Previous> previous, Span period) {
        return previous.map(before -> new Corrections(history, facts).ledger(before, period, new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    private Optional<SoFar> soFar(List<LedgerEntry> ledger, Optional<Previous> previous) {
        Map<Span, List<LedgerEntry>> windows = CapWindows.of(history, ledger);
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        Map<Span, Long> earlier = CapWindows.moved(previous.map(Previous::caps).orElse(Map.of()), windows.keySet());
        List<CapState> states = new ProfitCaps(history, ledger, previous).states();
        CapState now = states.getLast();
        long change = states.stream()
                .mapToLong(state -> state.adjustedFen() - earlier.getOrDefault(state.window(), 0L))
                .sum();
        return Optional.of(new SoFar(
                now,
                profit(windows.getOrDefault(now.window(), List.of())),
                earlier.getOrDefault(now.window(), 0L),
                change));
    }

    private static Optional<BigFraction> profit(List<LedgerEntry> entries) {
        return entries.stream()
                .map(LedgerEntry::profit)
                .reduce(Optional.of(BigFraction.ZERO), (sum, each) -> sum.flatMap(before -> each.map(before::add)));
    }
}
