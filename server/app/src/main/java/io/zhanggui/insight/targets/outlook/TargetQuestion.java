package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Targets to look ahead from.
 *
 * @param metric {@code pay_amount} where none is named
 * @param cells months of shops, all of one year; empty for the plans that are kept
 */
public record TargetQuestion(
        @Nullable String metric,
        @Nullable Integer year,
        @Nullable List<PlannedCell> cells) {

    private static final int MOST_CELLS = 6000;

    /** What a shop is to reach in a month, in the metric's unit. */
    public record PlannedCell(YearMonth month, long shop, BigDecimal amount) {}

    public TargetQuestion {
        metric = metric == null || metric.isBlank() ? "pay_amount" : metric.strip();
        cells = cells == null ? List.of() : List.copyOf(cells);
        int of = year == null ? 0 : year;
        check(of >= 2012 && of <= 2099, "缺少年份 year");
        check(cells.size() <= MOST_CELLS, "最多 " + MOST_CELLS + " 格");
        check(
                cells.stream()
                        .allMatch(cell -> cell.month().getYear() == of
                                && cell.amount().signum() >= 0
                                && cell.amount().precision() <= 20),
                "各格都要在这一年里，金额不为负");
    }

    private static void check(boolean fits, String otherwise) {
        if (!fits) {
            throw new Failure(InsightError.BAD_QUESTION, otherwise);
        }
    }
}
