package io.zhanggui.insight;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.Map;
import java.util.Optional;

/** What the shops are to reach, as it was last decided. */
public interface Targets {

    /**
     * The targets of a period, by the metric's key. A metric is absent unless every shop of the scope has a target for all
     * of the period: a completion against a part of the shops would be a wrong one.
     *
     * <p>Where days add up, the target is the sum of the days' own targets; a part of a month is never its even share.
     * Quotients, scores and daily means stand at a level, which several shops do not share. What is counted once a month,
     * such as buyers, has a target for exactly one month only.
     */
    Map<String, PeriodTarget> findAll(Scope scope, Period period);

    /** One metric's target of a period; empty where there is none, by the rule of {@link #findAll}. */
    default Optional<PeriodTarget> find(Scope scope, String metric, Period period) {
        return Optional.ofNullable(findAll(scope, period).get(metric));
    }
}
