package io.zhanggui.insight.targets.flow;

import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.insight.PeriodTarget;
import io.zhanggui.insight.Targets;
import io.zhanggui.insight.store.JooqTargets;
import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.TargetAction;
import io.zhanggui.insight.targets.TargetError;
import io.zhanggui.insight.targets.TargetPlan;
import io.zhanggui.insight.targets.TargetPlans;
import io.zhanggui.insight.targets.outlook.AbilityReader;
import io.zhanggui.insight.targets.outlook.TargetChances;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.insight.targets.rules.DayTargets;
import io.zhanggui.insight.targets.rules.DriverTargets;
import io.zhanggui.insight.targets.rules.Feasibility;
import io.zhanggui.insight.targets.rules.PeriodTargets;
import io.zhanggui.insight.targets.rules.PlanCheck;
import io.zhanggui.insight.targets.rules.Shape;
import io.zhanggui.insight.targets.rules.Warning;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Targets as the store has them. */
@Component
class TargetDesk implements Targets, TargetPlans {

    private static final int LONGEST_REASON = 300;
    private static final String EVEN_SO = "不顾提示定下：";

    private final JooqTargets targets;
    private final ShapeReader shapes;
    private final AbilityReader abilities;
    private final TargetChances chances;
    private final Metrics metrics;
    private final Audit audit;
    private final Clock clock;

    TargetDesk(
            JooqTargets targets,
            ShapeReader shapes,
            AbilityReader abilities,
            TargetChances chances,
            Metrics metrics,
            Audit audit,
            Clock clock) {
        this.targets = targets;
        this.shapes = shapes;
        this.abilities = abilities;
        this.metrics = metrics;
        this.audit = audit;
        this.chances = chances;
        this.clock = clock;
    }

    @Override
    public Map<String, PeriodTarget> findAll(Scope scope, Period period) {
        Map<String, List<KeptPlan>> plans = targets.listLatest(scope, period);
        if (plans.isEmpty()) {
            return Map.of();
        }
        Map<Long, PeriodTargets.Days> sums = new LinkedHashMap<>();
        targets.sumDays(
                        plans.values().stream()
                                .flatMap(List::stream)
                                .map(KeptPlan::id)
                                .toList(),
                        period)
                .forEach((id, sum) -> sums.put(id, new PeriodTargets.Days(sum.days(), sum.amount())));
        Map<String, MetricDefinition> known = metrics.list(scope.agency()).stream()
                .collect(Collectors.toMap(MetricDefinition::key, metric -> metric));
        PeriodTargets of = new PeriodTargets(scope.shops().size(), period, sums);
        Map<String, PeriodTarget> found = new LinkedHashMap<>(DriverTargets.of(
                plans.getOrDefault(DriverTargets.SALES, List.of()),
                scope.shops().size(),
                period));
        plans.forEach((metric, kept) -> {
            MetricDefinition definition = known.get(metric);
            if (definition != null) {
                of.find(Addition.of(definition), kept).ifPresent(target -> found.put(metric, target));
            }
        });
        return found;
    }

    @Override
    public List<KeptPlan> list(Scope scope, String metric, int year) {
        Map<Object, KeptPlan> latest = new LinkedHashMap<>();
        listVersions(scope, metric, year)
                .forEach(kept -> latest.putIfAbsent(kept.plan().shop(), kept));
        return latest.values().stream()
                .sorted(Comparator.comparingLong(kept -> kept.plan().shop().value()))
                .toList();
    }

    @Override
    public List<KeptPlan> listVersions(Scope scope, String metric, int year) {
        return targets.listVersions(scope, metric, year);
    }

    @Override
    @Transactional
    public List<KeptPlan> keep(Caller caller, Scope scope, List<TargetPlan> plans, String reason, boolean evenSo) {
        if (evenSo && !caller.may(Permission.APPROVE)) {
            throw new Failure(TargetError.EVEN_SO_NOT_YOURS);
        }
        String said = evenSo ? EVEN_SO : "";
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON - said.length()) {
            throw new Failure(TargetError.BAD_REASON, LONGEST_REASON - said.length());
        }
        if (plans.stream()
                        .map(plan -> List.of(plan.shop(), plan.metric(), plan.year()))
                        .distinct()
                        .count()
                < plans.size()) {
            throw new Failure(TargetError.TWICE);
        }
        if (!plans.stream().allMatch(plan -> scope.shops().contains(plan.shop()))) {
            throw new Failure(IdentityError.NO_SUCH_SHOP);
        }
        return plans.stream()
                .map(plan -> keep(caller, plan, said + plain, evenSo))
                .toList();
    }

    private KeptPlan keep(Caller caller, TargetPlan asked, String reason, boolean evenSo) {
        Addition addition = Addition.of(metrics.get(caller.agency(), asked.metric()));
        TargetPlan plan = PlanCheck.checked(asked, addition);
        Scope shop = Scope.of(caller.agency(), plan.shop());
        refuseImpossible(shop, plan);
        if (!evenSo) {
            refuseRewriting(shop, plan);
            refuseHopeless(shop, plan);
        }
        Shape shape = addition.adds() ? shapes.read(shop, plan.metric(), plan.year()) : Shape.even(plan.year());
        List<KeptPlan> before = list(shop, plan.metric(), plan.year());
        targets.insert(shop, plan, DayTargets.of(plan, addition, shape.byDay()), caller.user(), reason);
        audit.record(
                caller,
                TargetAction.KEPT,
                "target of shop " + plan.shop().value() + ", " + plan.metric() + " " + plan.year(),
                before.isEmpty() ? null : told(before.getFirst().plan().months()),
                told(plan.months()) + "; " + reason);
        return list(shop, plan.metric(), plan.year()).getFirst();
    }

    /** What would need more buyers than visitors is a mistake, not a target. */
    private void refuseImpossible(Scope shop, TargetPlan plan) {
        if (!plan.metric().equals(DriverTargets.SALES)) {
            return;
        }
        Feasibility feasibility = abilities.read(shop);
        plan.months()
                .forEach((month, amount) -> feasibility.check(month, amount.doubleValue(), null, false).stream()
                        .filter(warning -> warning.grade() == Warning.Grade.IMPOSSIBLE)
                        .findFirst()
                        .ifPresent(warning -> {
                            throw new Failure(TargetError.IMPOSSIBLE, month + " " + warning.zh());
                        }));
    }

    /** A month that is over keeps the target it was last given. */
    private void refuseRewriting(Scope shop, TargetPlan plan) {
        YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Period.BEIJING));
        List<KeptPlan> versions = listVersions(shop, plan.metric(), plan.year());
        List<String> rewritten = new ArrayList<>();
        plan.months()
                .headMap(now)
                .forEach((month, amount) -> versions.stream()
                        .map(kept -> kept.plan().months().get(month))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(former -> former.compareTo(amount) != 0)
                        .ifPresent(former -> rewritten.add(month + " 仍是 " + plain(former))));
        if (!rewritten.isEmpty()) {
            throw new Failure(TargetError.MONTH_OVER, String.join("；", rewritten));
        }
    }

    private void refuseHopeless(Scope shop, TargetPlan plan) {
        if (!plan.metric().equals(DriverTargets.SALES)) {
            return;
        }
        String found = chances.list(shop, plan.metric(), plan.months()).stream()
                .map(month -> "%s 要 %,.0f 元，十次有九次在 %,.0f–%,.0f 元之间"
                        .formatted(
                                month.month(), month.target().doubleValue(), Math.max(0, month.lower()), month.upper()))
                .collect(Collectors.joining("；"));
        if (!found.isEmpty()) {
            throw new Failure(TargetError.NOT_FEASIBLE, found);
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String told(Map<?, BigDecimal> months) {
        return months.entrySet().stream()
                .map(month -> month.getKey() + "="
                        + month.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
