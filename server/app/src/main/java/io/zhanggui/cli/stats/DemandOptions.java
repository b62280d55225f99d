package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.decision.Demand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the demand of a decision is told: by a form with mean and deviation, or by past values. */
final class DemandOptions {

    enum Form {
        NORMAL,
        GAMMA,
        POISSON,
        NEGATIVE_BINOMIAL
    }

    @Option(names = "--demand", converter = DashedEnums.ForDemand.class)
    Form form = Form.NORMAL;

    @Option(names = "--mean")
    @Nullable
    Double mean;

    @Option(names = "--sd")
    double deviation = Double.NaN;

    boolean isTold() {
        return mean != null;
    }

    Estimate<Demand> demand() {
        double known = mean == null ? Double.NaN : mean;
        return switch (form) {
            case NORMAL -> Demand.normal(known, deviation);
            case GAMMA -> Demand.gamma(known, deviation);
            case POISSON -> Demand.poisson(known);
            case NEGATIVE_BINOMIAL -> Demand.negativeBinomial(known, deviation);
        };
    }
}
