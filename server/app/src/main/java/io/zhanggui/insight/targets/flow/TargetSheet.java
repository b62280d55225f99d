package io.zhanggui.insight.targets.flow;

import io.zhanggui.insight.targets.KeptPlan;
import io.zhanggui.insight.targets.rules.Addition;
import io.zhanggui.metrics.MetricDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of targets beside what was sold.
 *
 * @param today of Beijing; the day itself is not over
 * @param plans that count, of the shops that have one
 * @param months of the year with the festivals that fall into them
 * @param sold of every shop and month, this year and the one before
 */
public record TargetSheet(
        MetricDefinition metric,
        Addition addition,
        int year,
        LocalDate today,
        List<KeptPlan> plans,
        List<Month> months,
        List<Sold> sold) {

    /** A month and its big days in both languages. */
    public record Month(YearMonth month, List<Named> festivals) {}

    /** A name in both languages. */
    public record Named(String zh, String en) {}

    /**
     * What a shop sold in a month.
     *
     * @param actual until yesterday; null where nothing is known
     * @param lastYear null where nothing is known
     */
    public record Sold(
            YearMonth month,
            long shop,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal lastYear) {}
}
