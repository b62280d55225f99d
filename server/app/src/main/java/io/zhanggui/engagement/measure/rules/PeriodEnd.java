package io.zhanggui.engagement.measure.rules;

import io.zhanggui.engagement.measure.Standing.Ahead;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.rules.KpiTrials;
import io.zhanggui.settlement.rules.KpiTrials.Judged;
import io.zhanggui.settlement.statement.KpiResult.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** What the likely ends of a period mean for a KPI: each of some equally likely values is judged as it would be settled. */
public final class PeriodEnd {

    private static final double EDGE = 0.05;

    private PeriodEnd() {}

    /**
     * The outlook of a KPI.
     *
     * @param values equally likely ones of the whole period
     * @param days how many of it count
     */
    public static Optional<Ahead> of(
            KpiTrials trials, Kpi kpi, Span span, long days, Optional<BigFraction> baseline, double[] values) {
        List<Judged> judged = new ArrayList<>();
        for (double value : values) {
            BigFraction exact = Fractions.of(BigDecimal.valueOf(value));
            if (trials.at(kpi, span, exact, days, baseline) instanceof Done<Judged> done) {
                judged.add(done.value());
            }
        }
        if (judged.size() < values.length) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long[] pays = judged.stream().mapToLong(Judged::fen).sorted().toArray();
        return Optional.of(new Ahead(
                Arrays.stream(values).average().orElseThrow(),
                at(sorted, EDGE),
                at(sorted, 1 - EDGE),
                judged.getFirst().result().target().doubleValue(),
                chance(judged, Verdict.BETTER),
                chance(judged, Verdict.WORSE),
                Math.round(Arrays.stream(pays).average().orElseThrow()),
                pays[(int) Math.floor(EDGE * (pays.length - 1))],
                pays[(int) Math.ceil((1 - EDGE) * (pays.length - 1))]));
    }

    private static double chance(List<Judged> judged, Verdict verdict) {
        long those = judged.stream()
                .filter(each -> each.result().verdict() == verdict)
                .count();
        return those / (double) judged.size();
    }

    private static double at(double[] ascending, double chance) {
        double at = chance * (ascending.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(ascending.length - 1, below + 1);
        return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
    }
}
