package io.zhanggui.metrics;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for one metric.
 *
 * @param metric its key
 * @param period the days
 * @param by split by these: {@code day}, {@code week}, {@code month}, {@code hour}, {@code shop}, or a dimension of the
 *     metric
 * @param source whose number; null for the metric's default
 * @param asOf as it was known then; null for now
 */
public record MetricQuestion(
        String metric,
        Period period,
        List<String> by,
        @Nullable Source source,
        @Nullable Instant asOf) {

    public MetricQuestion {
        by = List.copyOf(by);
    }

    /** The metric over a period, now. */
    public static MetricQuestion of(String metric, Period period, String... by) {
        return new MetricQuestion(metric, period, List.of(by), null, null);
    }
}
