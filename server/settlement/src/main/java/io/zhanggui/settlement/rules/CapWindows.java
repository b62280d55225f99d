package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ProfitCap;
import io.zhanggui.settlement.statement.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which periods a cap looks at together. Each period belongs to the window of the version in force in it: an amendment that
 * changes windows begins new ones, and leaves those before as they were agreed.
 */
final class CapWindows {

    private CapWindows() {}

    /** The periods by window; a period of a version without a cap counts by the cap agreed last, if there is one. */
    static Map<Span, List<LedgerEntry>> of(ContractHistory history, List<LedgerEntry> ledger) {
        Optional<ProfitCap> last = history.during(ledger.getLast().period()).cap();
        Span term = history.latest().term();
        Map<Span, List<LedgerEntry>> windows = new LinkedHashMap<>();
        ProfitCap.Window kind = null;
        LocalDate since = LocalDate.MIN;
        for (LedgerEntry entry : ledger) {
            Optional<ProfitCap> cap = history.during(entry.period()).cap().or(() -> last);
            if (cap.isEmpty()) {
                continue;
            }
            if (kind != null && kind != cap.get().window()) {
                since = entry.period().from();
            }
            kind = cap.get().window();
            Span whole = whole(term, kind, entry.period());
            Span window = whole.from().isBefore(since) ? new Span(since, whole.to()) : whole;
            windows.computeIfAbsent(window, begun -> new ArrayList<>()).add(entry);
        }
        return windows;
    }

    /**
     * What was corrected before, by the windows of now. A window that an amendment has made longer keeps its first day; what
     * belongs to none of today's windows goes to the one its first day lies in.
     */
    static Map<Span, Long> moved(Map<Span, Long> before, Set<Span> now) {
        Map<Span, Long> moved = new LinkedHashMap<>();
        before.forEach((window, fen) -> {
            Span heir = now.contains(window)
                    ? window
                    : now.stream()
                            .filter(each ->
                                    !before.containsKey(each) && each.from().equals(window.from()))
                            .findFirst()
                            .or(() -> now.stream()
                                    .filter(each -> each.contains(window.from()))
                                    .findFirst())
                            .orElse(window);
            moved.merge(heir, fen, Long::sum);
        });
        return moved;
    }

    private static Span whole(Span term, ProfitCap.Window kind, Span period) {
        return switch (kind) {
            case PERIOD -> period;
            case TERM -> term;
            case YEAR -> year(term, period);
        };
    }

    /** The contract year, counted from the first day of the term, in which a period begins. */
    private static Span year(Span term, Span period) {
        int years = 0;
        while (!period.from().isBefore(term.from().plusYears(years + 1L))) {
            years++;
        }
        return new Span(term.from().plusYears(years), term.from().plusYears(years + 1L));
    }
}
