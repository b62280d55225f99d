package io.zhanggui.engagement.template;

import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop stands with the metric of a clause, before anybody promises a change of it.
 *
 * @param kpi key of the clause
 * @param period the days: the last 30, 90 or 365 that are over, as the clause is judged
 * @param value in the metric's unit, shares as fractions; null where there is none
 * @param reason why there is none
 * @param lastYear of the same days of last year; null where there is none
 * @param others the values of the caller's other shops, ascending; empty where there are none
 */
public record KpiFigure(
        String kpi,
        String metric,
        Unit unit,
        Period period,
        @Nullable BigDecimal value,
        @Nullable Bilingual reason,
        @Nullable BigDecimal lastYear,
        List<BigDecimal> others) {

    public KpiFigure {
        others = List.copyOf(others);
    }
}
