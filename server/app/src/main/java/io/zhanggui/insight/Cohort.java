package io.zhanggui.insight;

import io.zhanggui.stats.customer.CohortCount;
import io.zhanggui.stats.customer.CohortRow;
import io.zhanggui.stats.customer.Cohorts;
import io.zhanggui.warehouse.BuyerMonths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buyers who were new in one month, and when they came back.
 *
 * @param complete whether the month itself was over
 * @param active place k: how many bought k months later; null where that month was not over
 */
public record Cohort(YearMonth month, long customers, boolean complete, List<@Nullable Long> active) {

    /**
     * All cohorts, oldest first.
     *
     * @param lastDay the last day that is wholly seen
     */
    public static List<Cohort> listAll(List<BuyerMonths> months, LocalDate lastDay) {
        List<CohortCount> counts = months.stream()
                .map(month -> new CohortCount(month.first(), month.month(), month.buyers()))
                .toList();
        return Cohorts.ofCounts(counts, lastDay).find().orElse(List.of()).stream()
                .map(Cohort::of)
                .toList();
    }

    private static Cohort of(CohortRow row) {
        List<@Nullable Long> active = new ArrayList<>();
        for (int age = 0; age < row.active().size(); age++) {
            active.add(row.active().get(age).isPresent() ? row.active().get(age).getAsLong() : null);
        }
        return new Cohort(row.month(), row.customers(), row.complete(), active);
    }
}
