package io.zhanggui.engagement.contract.rules;

import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements.Standing;
import io.zhanggui.engagement.contract.Statements.Turn;
import io.zhanggui.settlement.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which order periods are settled. */
public final class Turns {

    private Turns() {}

    /**
     * Every period of a contract, by what was computed and the day. A closing after the term is listed once it is over and what comes
     * before it was issued, so that nobody takes it for a month that is still worked for.
     */
    public static List<Turn> of(
            List<Span> periods, List<Span> closings, List<KeptStatement> statements, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        boolean ready = true;
        for (Span period : Stream.concat(periods.stream(), closings.stream()).toList()) {
            boolean closing = closings.contains(period);
            if (closing && (!ready || period.to().isAfter(today))) {
                break;
            }
            boolean computed = live(statements, period).isPresent();
            turns.add(new Turn(period, closing, standing(period, computed, ready, today)));
            ready = live(statements, period)
                    .map(statement -> statement.state() != StatementState.DRAFT)
                    .orElse(false);
        }
        return turns;
    }

    private static Standing standing(Span period, boolean computed, boolean ready, LocalDate today) {
        if (computed) {
            return Standing.COMPUTED;
        }
        if (period.to().isAfter(today)) {
            return period.from().isAfter(today) ? Standing.COMING : Standing.RUNNING;
        }
        return ready ? Standing.DUE : Standing.WAITING;
    }

    /** The statement of a period that was not replaced. */
    public static Optional<KeptStatement> live(List<KeptStatement> statements, Span period) {
        return statements.stream()
                .filter(statement -> statement.period().from().equals(period.from()))
                .filter(statement -> statement.state() != StatementState.REPLACED)
                .findFirst();
    }
}
