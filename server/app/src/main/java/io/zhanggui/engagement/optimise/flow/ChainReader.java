package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.ShopFindings;
import io.zhanggui.engagement.ShopFindings.Findings;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.optimise.Chain;
import io.zhanggui.engagement.optimise.rules.LinkStates;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the chain from the change log, and from the health check what is not in it. */
@Component
class ChainReader implements Chain {

    private static final int MOST = 500;
    private static final Comparator<Link> FIRST_TO_DO = Comparator.comparing(Link::state)
            .thenComparing(link -> link.iteration().id().value(), Comparator.reverseOrder());

    private final Clients clients;
    private final Iterations iterations;
    private final ShopFindings findings;
    private final Metrics metrics;
    private final Clock clock;

    ChainReader(Clients clients, Iterations iterations, ShopFindings findings, Metrics metrics, Clock clock) {
        this.clients = clients;
        this.iterations = iterations;
        this.findings = findings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<Link> list(Caller caller, ClientId client) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        return log(caller, client).stream()
                .map(iteration -> link(caller, iteration, today))
                .sorted(FIRST_TO_DO)
                .toList();
    }

    private List<Iteration> log(Caller caller, ClientId client) {
        return clients.get(caller, client).shops().isEmpty()
                ? List.of()
                : iterations.list(clients.scopeOf(caller, client), 0, MOST);
    }

    private Link link(Caller caller, Iteration iteration, LocalDate today) {
        Step.Plan plan = iteration.plan();
        MetricDefinition metric = plan == null ? null : metrics.get(caller.agency(), plan.metric());
        return new Link(
                iteration,
                LinkStates.of(iteration, today),
                metric == null ? null : new Note(metric.zh(), metric.en()),
                iteration.state() == IterationState.MADE ? iterations.beforeAfter(iteration, today) : Optional.empty());
    }

    @Override
    public List<Untaken> listUntaken(Caller caller, ClientId client, Period period) {
        Set<String> taken = log(caller, client).stream()
                .filter(iteration -> iteration.state() != IterationState.DROPPED)
                .flatMap(ChainReader::metricsOf)
                .collect(Collectors.toSet());
        if (clients.get(caller, client).shops().isEmpty()) {
            return List.of();
        }
        Scope scope = clients.scopeOf(caller, client);
        return scope.shopNumbers().stream()
                .flatMap(shop -> untaken(caller, scope, new ShopId(shop), period, taken))
                .sorted(Comparator.comparing((Untaken each) -> new BigDecimal(each.worth()))
                        .reversed())
                .toList();
    }

    private Stream<Untaken> untaken(Caller caller, Scope scope, ShopId shop, Period period, Set<String> taken) {
        Findings found = findings.of(caller, Scope.of(scope.agency(), shop), period);
        return found.spots().stream()
                .filter(spot -> !taken.contains(spot.metric()))
                .map(spot -> new Untaken(
                        shop.value(),
                        found.shopName(),
                        spot.name(),
                        spot.worth(),
                        spot.formula(),
                        spot.step(),
                        spot.metric() + "@" + period.from() + "/" + period.to()));
    }

    /** The metrics an entry is about: those its finding was seen in, and the one its change is to move. */
    private static Stream<String> metricsOf(Iteration iteration) {
        Step.Plan plan = iteration.plan();
        Stream<String> seen = iteration.finding().evidence().stream()
                .filter(evidence -> evidence.contains("@"))
                .map(evidence -> evidence.substring(0, evidence.indexOf('@')));
        return plan == null ? seen : Stream.concat(seen, Stream.of(plan.metric()));
    }
}
