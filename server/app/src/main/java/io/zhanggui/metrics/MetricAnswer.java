package io.zhanggui.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question.
 *
 * @param definition of which metric
 * @param source whose number
 * @param rows the values, ordered by their splits
 * @param missingDays days of the period for which some fact it reads is not loaded
 * @param latestLoad when the newest load behind it was committed
 */
public record MetricAnswer(
        MetricDefinition definition,
        Source source,
        List<MetricRow> rows,
        List<LocalDate> missingDays,
        @Nullable Instant latestLoad) {}
