package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.contract.Agreement;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.Fee;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.Goal;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from confirmed statements what a client paid, and how its KPIs came out. */
@Component
class SettledFees {

    private final Agreements agreements;
    private final Statements statements;
    private final JsonMapper json;

    SettledFees(Agreements agreements, Statements statements, JsonMapper json) {
        this.agreements = agreements;
        this.statements = statements;
        this.json = json;
    }

    /** First day of the first contract that both sides confirmed. */
    Optional<LocalDate> findBegin(Caller caller, ClientId client) {
        return agreements.list(caller, client).stream()
                .flatMap(agreement -> agreement.confirmed().stream())
                .map(Revision::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** From the first day to the day after the last of all contracts that both sides confirmed. */
    Optional<Period> findServed(Caller caller, ClientId client) {
        return findBegin(caller, client).flatMap(from -> findEnd(caller, client).map(to -> new Period(from, to)));
    }

    /** The day after the last of all contracts that both sides confirmed. */
    Optional<LocalDate> findEnd(Caller caller, ClientId client) {
        return agreements.list(caller, client).stream()
                .flatMap(agreement -> agreement.confirmed().stream())
                .map(Revision::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The confirmed ones of periods that end within these days; a period is settled at its end. */
    List<KeptStatement> confirmed(Caller caller, ClientId client, Period days) {
        return agreements.list(caller, client).stream()
                .flatMap(agreement -> statements.list(caller, agreement.id()).stream())
                .filter(statement -> statement.state() == StatementState.CONFIRMED)
                .filter(statement -> endsIn(statement.period(), days))
                .sorted(Comparator.comparing(statement -> statement.period().from()))
                .toList();
    }

    /** How many periods that end within these days are over and not confirmed. */
    int unsettled(Caller caller, ClientId client, Period days) {
        long over = agreements.list(caller, client).stream()
                .filter(agreement -> !agreement.confirmed().isEmpty())
                .map(Agreement::id)
                .flatMap(id -> statements.listTurns(caller, id).stream())
                .filter(turn -> endsIn(turn.period(), days))
                .count();
        return (int) Math.max(0, over - confirmed(caller, client, days).size());
    }

    private static boolean endsIn(Span period, Period days) {
        return days.contains(period.to().minusDays(1));
    }

    static Fee fee(KeptStatement statement) {
        return new Fee(words(statement.period()), statement.totalFen(), source(statement));
    }

    List<Goal> goals(Caller caller, KeptStatement statement) {
        JsonNode content = json.readTree(statements.content(caller, statement.id()));
        return StreamSupport.stream(content.path("kpis").spliterator(), false)
                .map(kpi -> goal(kpi, statement))
                .toList();
    }

    private static Goal goal(JsonNode kpi, KeptStatement statement) {
        String unit = kpi.path("unit").asString();
        Verdict verdict = Stream.of(Verdict.values())
                .filter(each -> each.word().equals(kpi.path("verdict").asString()))
                .findFirst()
                .orElseThrow();
        return new Goal(
                kpi.path("name").asString(),
                words(new Span(
                        LocalDate.parse(kpi.path("period").path("from").asString()),
                        LocalDate.parse(kpi.path("period").path("to").asString()))),
                FigureWords.of(kpi.path("target").asString(), unit),
                FigureWords.of(kpi.path("value").asString(), unit),
                verdict.zh(),
                verdict != Verdict.WORSE,
                source(statement));
    }

    private static FigureRef source(KeptStatement statement) {
        return FigureRef.kept("agreement", Long.toString(statement.agreement().value()));
    }

    private static String words(Span span) {
        return span.from() + " 至 " + span.to().minusDays(1);
    }
}
