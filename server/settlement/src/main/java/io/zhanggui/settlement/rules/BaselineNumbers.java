package io.zhanggui.settlement.rules;

import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Baseline;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.facts.Measuring;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** What facts say a baseline is, whatever was frozen: to freeze it, and to show beside what is frozen. */
public final class BaselineNumbers {

    private BaselineNumbers() {}

    /** The baseline of one whole period of a KPI that has one, with every day of it counted. */
    public static Outcome<BigFraction> of(Contract contract, Kpi kpi, Span span, Facts facts) {
        Measuring measuring =
                new Measuring(facts, contract.shops().stream().map(Shop::label).toList());
        return new Baselines(contract, measuring).of(unfrozen(kpi), span, span.days());
    }

    private static Kpi unfrozen(Kpi kpi) {
        Baseline baseline = kpi.baseline().orElseThrow();
        return new Kpi(
                kpi.id(),
                kpi.name(),
                kpi.metric(),
                kpi.variant(),
                kpi.scope(),
                kpi.period(),
                Optional.of(new Baseline(
                        baseline.kind(),
                        baseline.days(),
                        baseline.window(),
                        baseline.group(),
                        baseline.fixed(),
                        Map.of(),
                        baseline.snapshot())),
                kpi.target(),
                kpi.measure(),
                kpi.tolerance(),
                kpi.weight(),
                kpi.reward(),
                kpi.penalty(),
                kpi.owner(),
                kpi.source());
    }
}
