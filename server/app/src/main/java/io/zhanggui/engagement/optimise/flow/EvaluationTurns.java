package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.optimise.Evaluations;
import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.optimise.rules.EvaluationTurn;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.OnDayOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the evaluation of the last quarter stands for a client under contract. */
@Component
class EvaluationTurns {

    private static final LocalTime DUE_TIME = LocalTime.of(18, 0);

    private final Clients clients;
    private final SettledFees fees;
    private final Papers papers;
    private final Metrics metrics;
    private final Deadlines deadlines;

    EvaluationTurns(Clients clients, SettledFees fees, Papers papers, Metrics metrics, Deadlines deadlines) {
        this.clients = clients;
        this.fees = fees;
        this.papers = papers;
        this.metrics = metrics;
        this.deadlines = deadlines;
    }

    /** @param missing days without sales, of those of the service in the quarter; looked up only while nothing is written */
    record Turn(Quarter quarter, Instant due, State state, int missing) {}

    enum State {
        TO_WRITE,
        DRAFTED,
        ISSUED
    }

    /** Empty where no service under a confirmed contract ran in the last quarter. */
    Optional<Turn> find(Caller caller, Client client, LocalDate today) {
        Quarter quarter = EvaluationTurn.lastOver(today);
        return fees.findServed(caller, client.id())
                .filter(served -> EvaluationTurn.touches(served, quarter))
                .map(served -> turn(caller, client, quarter, served));
    }

    private Turn turn(Caller caller, Client client, Quarter quarter, Period served) {
        State state = stateOf(caller, client.id(), quarter);
        int missing = state == State.TO_WRITE ? missing(caller, client, within(served, quarter.days())) : 0;
        return new Turn(quarter, due(EvaluationTurn.dueDay(quarter)), state, missing);
    }

    private State stateOf(Caller caller, ClientId client, Quarter quarter) {
        PaperKey key = new PaperKey(Evaluations.KIND, quarter.written());
        if (!papers.listVersions(caller, client, key).isEmpty()) {
            return State.ISSUED;
        }
        return papers.findDraft(caller, client, key).isPresent() ? State.DRAFTED : State.TO_WRITE;
    }

    private int missing(Caller caller, Client client, Period days) {
        if (client.shops().isEmpty()) {
            return 0;
        }
        return metrics.ask(clients.scopeOf(caller, client.id()), MetricQuestion.of("pay_amount", days))
                .missingDays()
                .size();
    }

    /** That time of the day, or of the next one that is worked. */
    Instant due(LocalDate day) {
        return deadlines
                .on(day, DUE_TIME, OnDayOff.WORKDAY_AFTER)
                .orElseGet(() -> day.atTime(DUE_TIME).atZone(Period.BEIJING).toInstant());
    }

    private static Period within(Period served, Period quarter) {
        return new Period(
                served.from().isAfter(quarter.from()) ? served.from() : quarter.from(),
                served.to().isBefore(quarter.to()) ? served.to() : quarter.to());
    }
}
