package io.zhanggui.metrics;

import io.zhanggui.shared.Period;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for one metric.
 *
 * @param metric its key
 * @param period the days
 * @param by split by the words of these {@link Dimension}s, in this order
 * @param where only what has these values, by the words of dimensions; an empty value means rows without one
 * @param source whose number; null for the metric's default
 * @param asOf as it was known then; null for now
 * @param rollingDays with a split by day: each day's value is over so many days that end with it; null for the day alone
 */
public record MetricQuestion(
        String metric,
        Period period,
        List<String> by,
        Map<String, String> where,
        @Nullable Source source,
        @Nullable Instant asOf,
        @Nullable Integer rollingDays) {

    public MetricQuestion {
        by = List.copyOf(by);
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /** The metric over a period, now. */
    public static MetricQuestion of(String metric, Period period, String... by) {
        return new MetricQuestion(metric, period, List.of(by), Map.of(), null, null, null);
    }

    /** The same over other days. */
    public MetricQuestion over(Period days) {
        return new MetricQuestion(metric, days, by, where, source, asOf, rollingDays);
    }

    /** The same, split by these. */
    public MetricQuestion by(List<String> dimensions) {
        return new MetricQuestion(metric, period, dimensions, where, source, asOf, rollingDays);
    }

    /** The same, only of what has this value too. */
    public MetricQuestion where(String dimension, String value) {
        Map<String, String> narrower = new LinkedHashMap<>(where);
        narrower.put(dimension, value);
        return new MetricQuestion(metric, period, by, narrower, source, asOf, rollingDays);
    }

    /** The same as that source tells it. */
    public MetricQuestion from(@Nullable Source whose) {
        return new MetricQuestion(metric, period, by, where, whose, asOf, rollingDays);
    }

    /** The same as it was known then. */
    public MetricQuestion asOf(@Nullable Instant moment) {
        return new MetricQuestion(metric, period, by, where, source, moment, rollingDays);
    }

    /** The same with each day's value over so many days that end with it. */
    public MetricQuestion rolling(@Nullable Integer days) {
        return new MetricQuestion(metric, period, by, where, source, asOf, days);
    }
}
