package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.measure.ContractInForce;
import io.zhanggui.engagement.measure.MeasuredContracts;
import io.zhanggui.engagement.measure.Standing.KpiStanding;
import io.zhanggui.engagement.measure.Standings;
import io.zhanggui.engagement.optimise.TargetLevels;
import io.zhanggui.engagement.optimise.rules.TargetComparison;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.engagement.survey.DiagnosisReport;
import io.zhanggui.engagement.survey.DiagnosisReports;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Targets;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.springframework.stereotype.Component;

/** Reads the targets of the year, the contract in force and the newest round of the plan. */
@Component
class TargetLevelReader implements TargetLevels {

    private static final int DIGITS = 6;

    private final Clients clients;
    private final Targets targets;
    private final ContractInForce contracts;
    private final MeasuredContracts measured;
    private final Standings standings;
    private final ServicePlans plans;
    private final DiagnosisReports diagnoses;
    private final Metrics metrics;
    private final Clock clock;

    TargetLevelReader(
            Clients clients,
            Targets targets,
            ContractInForce contracts,
            MeasuredContracts measured,
            Standings standings,
            ServicePlans plans,
            DiagnosisReports diagnoses,
            Metrics metrics,
            Clock clock) {
        this.clients = clients;
        this.targets = targets;
        this.contracts = contracts;
        this.measured = measured;
        this.standings = standings;
        this.plans = plans;
        this.diagnoses = diagnoses;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<Compared> list(Caller caller, ClientId client) {
        if (clients.get(caller, client).shops().isEmpty()) {
            return List.of();
        }
        Scope scope = clients.scopeOf(caller, client);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Map<String, List<Target>> found = new LinkedHashMap<>();
        contract(caller, client, today, found);
        plan(caller, client, found);
        Period month =
                new Period(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1));
        found.forEach((metric, levels) -> {
            Period days = levels.getFirst().level() == Level.CONTRACT
                    ? levels.getFirst().days()
                    : month;
            targets.find(scope, metric, days)
                    .ifPresent(year -> add(caller, metric, Level.YEAR, year.value(), days, levels));
        });
        return found.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> TargetComparison.of(metrics.get(caller.agency(), each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Compared::agrees)
                        .thenComparing(Compared::apart, Comparator.reverseOrder()))
                .toList();
    }

    /** The targets so far, over the days they are of: an uplift is a level once its baseline is known. */
    private void contract(Caller caller, ClientId client, LocalDate today, Map<String, List<Target>> found) {
        contracts
                .find(caller, client, today)
                .map(history -> measured.ask(caller, client, history, clock.instant()))
                .map(asked -> standings.of(asked, today))
                .ifPresent(standing -> standing.kpis().forEach(kpi -> contract(caller, kpi, found)));
    }

    private void contract(Caller caller, KpiStanding kpi, Map<String, List<Target>> found) {
        kpi.soFar().ifPresent(soFar -> {
            String metric = soFar.result().metric().key();
            Period days = new Period(soFar.days().from(), soFar.days().to());
            List<Target> levels = found.computeIfAbsent(metric, any -> new ArrayList<>());
            if (levels.isEmpty()) {
                add(caller, metric, Level.CONTRACT, decimal(soFar.result().target()), days, levels);
            }
        });
    }

    /** A plan's target stands beside the value of the diagnosis, so it is over as many days. */
    private void plan(Caller caller, ClientId client, Map<String, List<Target>> found) {
        diagnoses
                .findSigned(caller, client)
                .map(DiagnosisReport::period)
                .ifPresent(days -> plans.listRounds(caller, client).stream()
                        .findFirst()
                        .map(ServicePlan::content)
                        .ifPresent(content -> content.plans().forEach(plan -> plan(caller, plan, days, found))));
    }

    private void plan(Caller caller, CustomPlan plan, Period days, Map<String, List<Target>> found) {
        BigDecimal target = plan.target();
        if (target != null) {
            add(
                    caller,
                    plan.metric(),
                    Level.PLAN,
                    target,
                    days,
                    found.computeIfAbsent(plan.metric(), any -> new ArrayList<>()));
        }
    }

    private void add(Caller caller, String metric, Level level, BigDecimal value, Period days, List<Target> levels) {
        MetricDefinition definition = metrics.get(caller.agency(), metric);
        levels.add(TargetComparison.target(definition, level, value, days));
    }

    private static BigDecimal decimal(BigFraction value) {
        return value.bigDecimalValue(DIGITS, RoundingMode.HALF_UP);
    }
}
