package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Mover;
import io.zhanggui.engagement.letter.PeriodFacts.Progress;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is known of a client's period. */
@Component
public class FactsReader {

    private static final FigureReader.Read NOTHING = new FigureReader.Read(List.of(), List.of(), null);
    private static final List<String> GOALS = List.of("pay_amount", "gross_profit");
    private static final int MOVERS = 20;

    private final Clients clients;
    private final Metrics metrics;
    private final Targets targets;
    private final EventReader events;
    private final Clock clock;

    FactsReader(Clients clients, Metrics metrics, Targets targets, EventReader events, Clock clock) {
        this.clients = clients;
        this.metrics = metrics;
        this.targets = targets;
        this.events = events;
        this.clock = clock;
    }

    /** Of a client the caller sees; one without shops has events only. */
    public PeriodFacts read(Caller caller, Client client, LetterKind kind, Period period) {
        Scope scope = client.shops().isEmpty() ? null : clients.scopeOf(caller, client.id());
        return read(caller, client, scope, kind, period, events.one(caller));
    }

    /** Reads clients of an agency one after another; what is the agency's is read once for all of them. */
    Function<Client, PeriodFacts> all(Caller agency, LetterKind kind, Period period) {
        WorkOfClients work = events.all(agency, period);
        return client -> read(
                agency,
                client,
                client.shops().isEmpty() ? null : new Scope(agency.agency(), client.shops()),
                kind,
                period,
                work);
    }

    private PeriodFacts read(
            Caller caller, Client client, @Nullable Scope scope, LetterKind kind, Period period, WorkOfClients work) {
        Instant now = clock.instant();
        FigureReader.Read read = scope == null ? NOTHING : new FigureReader(kind, period).read(metrics, scope);
        return new PeriodFacts(
                client.name(),
                kind,
                period,
                scope == null ? List.of() : List.copyOf(scope.shopNumbers()),
                read.figures(),
                scope == null ? List.of() : progress(scope, period),
                scope == null || kind == LetterKind.DAILY ? List.of() : movers(scope, kind, period),
                events.read(caller, client, scope, kind, period, now, work),
                read.gaps(),
                read.latestLoad(),
                now);
    }

    /** Targets of the month that holds the last day. */
    private List<Progress> progress(Scope scope, Period period) {
        LocalDate last = period.to().minusDays(1);
        LocalDate first = last.withDayOfMonth(1);
        Period month = new Period(first, first.plusMonths(1));
        Period until = new Period(first, period.to());
        Map<String, PeriodTarget> set = targets.findAll(scope, month);
        return GOALS.stream()
                .flatMap(metric -> Stream.ofNullable(set.get(metric))
                        .map(target -> progress(scope, metric, until, month, target.value())))
                .toList();
    }

    private Progress progress(Scope scope, String metric, Period until, Period month, BigDecimal target) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        BigDecimal value = metrics.ask(scope, MetricQuestion.of(metric, until))
                .rows()
                .getFirst()
                .value();
        return new Progress(metric, definition.zh(), definition.unit(), until, value, month, target);
    }

    private List<Mover> movers(Scope scope, LetterKind kind, Period period) {
        MetricQuestion question = MetricQuestion.of("item_sales", period, "item", "title");
        Map<String, Sold> now = sold(scope, question);
        Map<String, Sold> before =
                sold(scope, question.over(kind.around(period.from().minusDays(1))));
        // What was known of neither period says nothing about change.
        if (now.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        Map<String, Mover> movers = new LinkedHashMap<>();
        now.forEach((item, sold) -> movers.put(
                item,
                new Mover(
                        item,
                        sold.title(),
                        sold.amount(),
                        before.getOrDefault(item, Sold.NOTHING).amount())));
        before.forEach((item, sold) ->
                movers.putIfAbsent(item, new Mover(item, sold.title(), BigDecimal.ZERO, sold.amount())));
        return movers.values().stream()
                .sorted(Comparator.comparing(
                        (Mover mover) -> mover.now().subtract(mover.before()).abs(), Comparator.reverseOrder()))
                .limit(MOVERS)
                .toList();
    }

    /** Under what title an item was sold last, and for how much. */
    private record Sold(String title, BigDecimal amount) {
        static final Sold NOTHING = new Sold("", BigDecimal.ZERO);

        /** An item whose title changed is told twice. */
        Sold and(Sold other) {
            return new Sold(other.title, amount.add(other.amount));
        }
    }

    private Map<String, Sold> sold(Scope scope, MetricQuestion question) {
        Map<String, Sold> sales = new LinkedHashMap<>();
        for (MetricRow row : metrics.ask(scope, question).rows()) {
            String item = row.dims().getOrDefault("item", "");
            String title = row.dims().getOrDefault("title", "");
            BigDecimal value = row.value();
            if (value != null && !item.isEmpty()) {
                sales.merge(item, new Sold(title.isEmpty() ? "商品 " + item : title, value), Sold::and);
            }
        }
        return sales;
    }
}
