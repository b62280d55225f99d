package io.zhanggui.engagement.survey.flow;

import io.zhanggui.engagement.ShopFindings;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import io.zhanggui.engagement.survey.rules.Claim;
import io.zhanggui.engagement.survey.rules.ReportFacts;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the data what a diagnosis report stands on. */
@Component
class FindingsReader {

    private final ShopFindings findings;
    private final Metrics metrics;
    private final Clients clients;

    FindingsReader(ShopFindings findings, Metrics metrics, Clients clients) {
        this.findings = findings;
        this.metrics = metrics;
        this.clients = clients;
    }

    /** The day after the last one with orders, of the year before today. */
    Optional<LocalDate> findDataEnd(Caller caller, ClientId client, LocalDate today) {
        if (clients.get(caller, client).shops().isEmpty()) {
            return Optional.empty();
        }
        Period year = new Period(today.minusYears(1), today);
        Set<LocalDate> missing =
                Set.copyOf(metrics.ask(clients.scopeOf(caller, client), MetricQuestion.of("pay_amount", year))
                        .missingDays());
        return year.from()
                .datesUntil(year.to())
                .filter(day -> !missing.contains(day))
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(1));
    }

    ReportFacts read(Caller caller, ClientId client, AnswerSheet sheet, Period period) {
        Scope scope = clients.scopeOf(caller, client);
        List<ReportFacts.OfShop> shops = scope.shopNumbers().stream()
                .map(shop -> new ReportFacts.OfShop(
                        Long.toString(shop), findings.of(caller, Scope.of(scope.agency(), new ShopId(shop)), period)))
                .toList();
        List<Claim> claims = new ArrayList<>();
        List<Question> unknown = new ArrayList<>();
        List<Question> comparable = Questionnaire.shipped().questions().stream()
                .filter(question -> question.metric() != null && sheet.answers().containsKey(question.key()))
                .toList();
        List<MetricAnswer> answers = metrics.ask(
                scope,
                comparable.stream()
                        .map(question -> MetricQuestion.of(Objects.requireNonNull(question.metric()), period))
                        .toList());
        for (int i = 0; i < comparable.size(); i++) {
            Question question = comparable.get(i);
            BigDecimal value = answers.get(i).rows().getFirst().value();
            if (value == null) {
                unknown.add(question);
            } else {
                long days = period.days()
                        - (question.monthly() ? answers.get(i).missingDays().size() : 0);
                String said = Objects.requireNonNull(sheet.answers().get(question.key()));
                claims.add(Claim.of(question, said, value, Math.max(1, days)));
            }
        }
        return new ReportFacts(
                period,
                shops,
                claims,
                unknown,
                answers.stream().map(MetricAnswer::definition).toList());
    }
}
