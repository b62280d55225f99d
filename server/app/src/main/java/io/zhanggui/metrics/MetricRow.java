package io.zhanggui.metrics;

import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param period the days it is of
 * @param dims what it is of otherwise, by dimension
 * @param value the number in the metric's unit; null where there is none, never 0 for want of data
 * @param reason why there is none
 */
public record MetricRow(
        Period period,
        Map<String, String> dims,
        @Nullable BigDecimal value,
        @Nullable NoValue reason) {}
