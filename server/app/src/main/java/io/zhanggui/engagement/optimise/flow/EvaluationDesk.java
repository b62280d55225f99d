package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.optimise.Chain;
import io.zhanggui.engagement.optimise.Evaluations;
import io.zhanggui.engagement.optimise.OptimiseError;
import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.ShopEffect;
import io.zhanggui.engagement.optimise.rules.EvaluationSheet;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a quarter's evaluation stands on, and keeps it as a draft. */
@Component
class EvaluationDesk implements Evaluations {

    private static final int LOOKED_BACK = 30;

    private final Clients clients;
    private final Shops shops;
    private final SettledFees fees;
    private final QuarterlyStudies studies;
    private final Chain chain;
    private final Fallbacks fallbacks;
    private final Metrics metrics;
    private final Papers papers;
    private final Clock clock;

    EvaluationDesk(
            Clients clients,
            Shops shops,
            SettledFees fees,
            QuarterlyStudies studies,
            Chain chain,
            Fallbacks fallbacks,
            Metrics metrics,
            Papers papers,
            Clock clock) {
        this.clients = clients;
        this.shops = shops;
        this.fees = fees;
        this.studies = studies;
        this.chain = chain;
        this.fallbacks = fallbacks;
        this.metrics = metrics;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public Sheet draft(Caller caller, ClientId id, Quarter quarter) {
        Client client = clients.get(caller, id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        if (quarter.days().to().isAfter(today)) {
            throw new Failure(OptimiseError.QUARTER_RUNS, quarter.zh());
        }
        LocalDate since = fees.findBegin(caller, id).orElse(client.since());
        LocalDate until = fees.findEnd(caller, id)
                .filter(end -> end.isBefore(quarter.days().to()))
                .orElse(quarter.days().to());
        if (!since.isBefore(quarter.days().to())
                || !until.isAfter(quarter.days().from())) {
            throw new Failure(OptimiseError.NOT_SERVED, since, until, quarter.zh());
        }
        Sheet sheet = EvaluationSheet.write(gather(caller, client, quarter, new Period(since, until), today));
        papers.draft(caller, id, new PaperKey(KIND, quarter.written()), sheet);
        return sheet;
    }

    private EvaluationFacts gather(Caller caller, Client client, Quarter quarter, Period served, LocalDate today) {
        ClientId id = client.id();
        Scope scope = clients.scopeOf(caller, id);
        Period days = quarter.days();
        List<MetricAnswer> answers = metrics.ask(
                scope,
                List.of(
                        MetricQuestion.of("ad_spend", days),
                        MetricQuestion.of("gross_margin", days),
                        MetricQuestion.of("kept_amount", days)));
        // Refunds are known where orders are loaded; else what was paid is the best there is.
        String metric = find(answers.get(2)).isPresent() ? "kept_amount" : "pay_amount";
        List<KeptStatement> settled = fees.confirmed(caller, id, days);
        LocalDate first = served.from().isAfter(days.from()) ? served.from() : days.from();
        return new EvaluationFacts(
                client.name(),
                scope,
                quarter,
                served.from(),
                ChronoUnit.DAYS.between(first, served.to()),
                settled.stream().map(SettledFees::fee).toList(),
                fees.unsettled(caller, id, days),
                find(answers.get(0)),
                answers.get(0).missingDays().size(),
                metrics.get(caller.agency(), metric).zh(),
                effects(caller, scope, metric, served, quarter),
                find(answers.get(1)),
                studies.value(caller, scope, quarter),
                studies.value(caller, scope, quarter.lastYear()),
                settled.stream()
                        .flatMap(statement -> fees.goals(caller, statement).stream())
                        .toList(),
                chain.list(caller, id).stream()
                        .filter(link -> touches(link.iteration(), days))
                        .toList(),
                chain.listUntaken(caller, id, new Period(today.minusDays(LOOKED_BACK), today)),
                fallbacks.watch(caller, id).stream()
                        .filter(each -> each.state() == FallbackState.FIRED)
                        .toList(),
                papers.list(caller, id).stream()
                        .filter(standing -> standing.papers().stream().anyMatch(paper -> paper.latest() != null))
                        .map(standing -> standing.deliverable().key())
                        .toList());
    }

    private List<ShopEffect> effects(Caller caller, Scope scope, String metric, Period served, Quarter quarter) {
        return shops.listShops(caller).stream()
                .filter(shop -> scope.shops().contains(shop.id()))
                .map((Shop shop) -> studies.effect(caller, scope, shop.id(), shop.name(), metric, served, quarter))
                .toList();
    }

    private static Optional<BigDecimal> find(MetricAnswer answer) {
        return Optional.ofNullable(answer.rows().getFirst().value());
    }

    /** Whether something happened to it in these days. */
    private static boolean touches(Iteration iteration, Period days) {
        return iteration.steps().stream()
                        .anyMatch(step -> days.contains(LocalDate.ofInstant(step.at(), Period.BEIJING)))
                || days.contains(iteration.finding().foundOn())
                || Optional.ofNullable(iteration.making())
                        .filter(making -> days.contains(making.madeOn()))
                        .isPresent();
    }
}
