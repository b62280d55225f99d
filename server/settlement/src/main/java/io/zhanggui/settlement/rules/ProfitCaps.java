package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.contract.ProfitCap.Counted;
import io.zhanggui.settlement.contract.ProfitCap.Excess;
import io.zhanggui.settlement.contract.ProfitCap.Undisclosed;
import io.zhanggui.settlement.statement.CapState;
import io.zhanggui.settlement.statement.CapState.State;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Previous;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hipparchus.fraction.BigFraction;

/**
 * The cap on the merchant's profit (row F030), over the whole of each window up to now: what is taken of all periods so
 * far never exceeds the agreed share of the profit of all periods so far, as both are known now. A loss, a late refund or
 * an amendment therefore takes back what was paid before.
 */
final class ProfitCaps {

    private final List<CapState> states = new ArrayList<>();
    private final Map<Span, Long> earlier;
    private final boolean blocked;

    ProfitCaps(ContractHistory history, List<LedgerEntry> ledger, Optional<Previous> previous) {
        Optional<ProfitCap> cap = history.during(ledger.getLast().period()).cap();
        Map<Span, List<LedgerEntry>> windows = CapWindows.of(history, ledger);
        this.earlier = CapWindows.moved(previous.map(Previous::caps).orElse(Map.of()), windows.keySet());
        windows.forEach((window, entries) -> states.add(state(history, window, entries)));
        this.blocked = cap.isPresent()
                && cap.get().undisclosed() == Undisclosed.BLOCK
                && states.stream().anyMatch(state -> state.state() == State.NOT_COMPUTABLE);
    }

    boolean isBlocked() {
        return blocked;
    }

    List<CapState> states() {
        return states;
    }

    /** What has to be corrected since the statement before. */
    List<Line> lines(Span period) {
        List<Line> lines = new ArrayList<>();
        for (CapState state : states) {
            long change = state.adjustedFen() - earlier.getOrDefault(state.window(), 0L);
            if (change != 0) {
                String allowed = state.allowedFen().map(Fractions::money).orElse("");
                lines.add(new Line(
                        "cap:" + state.window().from(),
                        LineKind.CAP,
                        period,
                        change,
                        new Words(
                                state.window() + " 计入上限的费用 " + Fractions.money(state.countedFen()) + "，上限 " + allowed
                                        + "，累计调整 " + Fractions.money(state.adjustedFen()),
                                state.window() + ": counted " + Fractions.money(state.countedFen()) + ", cap " + allowed
                                        + ", adjusted so far " + Fractions.money(state.adjustedFen()))));
            }
        }
        return lines;
    }

    private CapState state(ContractHistory history, Span window, List<LedgerEntry> entries) {
        BigFraction allowed = BigFraction.ZERO;
        long counted = 0;
        long taken = 0;
        for (LedgerEntry entry : entries) {
            Optional<ProfitCap> cap = history.during(entry.period()).cap();
            long fen = counted(entry, cap.map(ProfitCap::counts).orElse(Set.of(Counted.COMMISSION)));
            counted += fen;
            if (entry.profit().isEmpty()) {
                return notComputable(window, entries, history);
            }
            BigFraction share = cap.map(ProfitCap::share).orElse(ProfitCap.HIGHEST);
            allowed = allowed.add(entry.profit().get().multiply(share));
            boolean forfeits = cap.map(ProfitCap::excess).orElse(Excess.CARRY) == Excess.FORFEIT;
            taken = Math.min(forfeits ? taken + fen : counted, most(allowed));
        }
        State state = counted > taken ? State.REACHED : State.WITHIN;
        return new CapState(window, state, counted, Optional.of(most(allowed)), taken - counted);
    }

    private CapState notComputable(Span window, List<LedgerEntry> entries, ContractHistory history) {
        long counted = entries.stream()
                .mapToLong(entry -> counted(
                        entry,
                        history.during(entry.period())
                                .cap()
                                .map(ProfitCap::counts)
                                .orElse(Set.of(Counted.COMMISSION))))
                .sum();
        return new CapState(window, State.NOT_COMPUTABLE, counted, Optional.empty(), earlier.getOrDefault(window, 0L));
    }

    /** Rounded down, so that the cap holds to the fen. */
    private static long most(BigFraction allowed) {
        return Math.max(0, Fractions.fen(allowed, RoundingMode.FLOOR));
    }

    private static long counted(LedgerEntry entry, Set<Counted> counts) {
        long sum = 0;
        for (Map.Entry<String, Long> amount : entry.fen().entrySet()) {
            sum += kind(amount.getKey()).filter(counts::contains).isPresent() ? amount.getValue() : 0;
        }
        return sum;
    }

    /** Penalties count for nothing: they make room for no commission. */
    private static Optional<Counted> kind(String id) {
        String head = id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
        return switch (head) {
            case "commission" -> Optional.of(Counted.COMMISSION);
            case "reward", "reward_limit", "score" -> Optional.of(Counted.REWARD);
            case "base", "minimum" -> Optional.of(Counted.BASE);
            default -> Optional.empty();
        };
    }
}
