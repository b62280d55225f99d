package io.zhanggui.engagement.plan.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.engagement.plan.PlanAction;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.engagement.plan.rules.PlanSwitch;
import io.zhanggui.engagement.plan.rules.Trigger;
import io.zhanggui.engagement.plan.store.JooqFallbacks;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.TextCheck;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Watches plan B by the shops' facts, and keeps who took it. */
@Component
class FallbackDesk implements Fallbacks {

    private static final TextCheck TEXTS = new TextCheck(PlanError.MISSING, PlanError.TOO_LONG);
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_PLAN = 500;
    private static final int LONGEST_ACTION = 200;

    private final PlanDesk plans;
    private final JooqFallbacks store;
    private final Clients clients;
    private final Metrics metrics;
    private final Audit audit;
    private final Clock clock;

    FallbackDesk(PlanDesk plans, JooqFallbacks store, Clients clients, Metrics metrics, Audit audit, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.clients = clients;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Watched> watch(Caller caller, ClientId client) {
        if (clients.get(caller, client).shops().isEmpty()) {
            return List.of();
        }
        Scope scope = clients.scopeOf(caller, client);
        List<Taken> taken = store.list(client);
        return plans.listRounds(caller, client).stream()
                .findFirst()
                .map(round -> round.content().plans().stream()
                        .filter(plan -> !plan.fallback().metric().isBlank())
                        .map(plan -> watched(scope, plan, lastTaken(taken, plan.kind())))
                        .toList())
                .orElse(List.of());
    }

    private static @Nullable LocalDate lastTaken(List<Taken> taken, PlanKind kind) {
        return taken.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(each -> LocalDate.ofInstant(each.at(), Period.BEIJING))
                .orElse(null);
    }

    private Watched watched(Scope scope, CustomPlan plan, @Nullable LocalDate taken) {
        Fallback fallback = plan.fallback();
        MetricDefinition metric = metrics.get(scope.agency(), fallback.metric());
        Period days = Trigger.days(fallback, taken, today()).orElse(null);
        List<DayValue> values = days == null ? List.of() : values(scope, fallback.metric(), days);
        List<@Nullable BigDecimal> told = new ArrayList<>();
        values.forEach(each -> told.add(each.value()));
        FallbackState state = days == null ? FallbackState.WAITING : Trigger.of(fallback, told);
        return new Watched(
                plan.kind(),
                plan.title(),
                plan.strategy(),
                fallback,
                new Note(metric.zh(), metric.en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                state,
                days,
                values);
    }

    private List<DayValue> values(Scope scope, String metric, Period days) {
        return metrics.ask(scope, MetricQuestion.of(metric, days, "day")).rows().stream()
                .map(row -> new DayValue(row.period().from(), row.value()))
                .toList();
    }

    @Override
    @Transactional
    public ServicePlan take(Caller caller, ClientId client, Taking taking) {
        String reason = TEXTS.needed("reason", taking.reason(), LONGEST_REASON);
        String next = TEXTS.needed("next", taking.next(), LONGEST_PLAN);
        TEXTS.needed("first", taking.first().text(), LONGEST_ACTION);
        Watched watched = watch(caller, client).stream()
                .filter(each -> each.kind() == taking.kind())
                .findFirst()
                .orElseThrow(() -> new Failure(PlanError.NO_FALLBACK));
        if (watched.state() != FallbackState.FIRED && !taking.evenSo()) {
            throw new Failure(
                    PlanError.NOT_FIRED, watched.state().zh(), watched.state().en());
        }
        ServicePlan round = plans.replace(
                caller,
                client,
                taking.kind(),
                plan -> PlanSwitch.toFallback(plan, taking.first(), next, today()),
                reason);
        store.insert(
                caller.agency(),
                client,
                new Taken(
                        taking.kind(),
                        round.version(),
                        watched.strategy(),
                        watched.fallback().text(),
                        watched.state(),
                        PlanSwitch.seen(watched),
                        reason,
                        caller.user(),
                        clock.instant()));
        audit.record(
                caller,
                PlanAction.FALLEN_BACK,
                "client " + client.value(),
                null,
                taking.kind().key() + " v" + round.version() + " " + reason);
        return round;
    }

    @Override
    public List<Taken> listTaken(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.list(client);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
