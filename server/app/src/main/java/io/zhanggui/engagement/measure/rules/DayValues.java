package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Expression;
import io.zhanggui.settlement.contract.Expression.Operation;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.facts.Measured;
import io.zhanggui.settlement.facts.Measuring;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A KPI's value of single days, where days have one: not for persons counted once, means and standings. */
public final class DayValues {

    private final Kpi kpi;
    private final List<String> scope;
    private final Measuring measuring;
    private final Map<LocalDate, Double> values = new HashMap<>();
    private final Map<LocalDate, Double> weights = new HashMap<>();

    public DayValues(Contract contract, Kpi kpi, Facts facts) {
        this(contract, kpi, kpi.scope(), facts);
    }

    /** @param scope what the values are of: another than the KPI's where it is compared with that */
    public DayValues(Contract contract, Kpi kpi, List<String> scope, Facts facts) {
        this.kpi = kpi;
        this.scope = List.copyOf(scope);
        this.measuring =
                new Measuring(facts, contract.shops().stream().map(Shop::label).toList());
    }

    /** Whether days have a value of their own that those of a period follow from. */
    public static boolean has(Kpi kpi) {
        MetricTerms metric = kpi.metric();
        boolean addable = metric.addable().containsAll(metric.formula().measures());
        return addable && (metric.adds() || divisor(metric).isPresent());
    }

    /** The value of a day, NaN where nobody knows it. */
    public double on(LocalDate day) {
        return values.computeIfAbsent(day, each -> value(kpi.metric(), each));
    }

    /** How much a day weighs in the value of a period: what the metric divides by, or 1 where it adds up. */
    public double weight(LocalDate day) {
        return kpi.metric().adds()
                ? 1
                : weights.computeIfAbsent(
                        day, each -> value(divisor(kpi.metric()).orElseThrow(), each));
    }

    private double value(MetricTerms metric, LocalDate day) {
        return measuring.value(metric, scope, kpi.variant(), new Span(day, day.plusDays(1)), Set.of())
                        instanceof Done<Measured> done
                ? done.value().value().doubleValue()
                : Double.NaN;
    }

    /** What a quotient divides by, as a metric that adds up. */
    private static Optional<MetricTerms> divisor(MetricTerms metric) {
        return metric.formula() instanceof Expression.Of of
                        && of.operation() == Operation.RATIO
                        && of.parts().size() == 2
                ? Optional.of(new MetricTerms(
                        metric.key() + " divisor",
                        metric.zh(),
                        metric.en(),
                        metric.unit(),
                        metric.better(),
                        true,
                        of.parts().getLast(),
                        metric.variant(),
                        metric.addable()))
                : Optional.empty();
    }
}
