package io.zhanggui.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A place that shows or counts on a metric.
 *
 * @param metric its key
 * @param kind stable word for programs: board, view, target, experiment, iteration, metric
 * @param where in words, such as whose board
 * @param address of the page; null where there is none to open
 */
public record MetricUse(
        String metric, String kind, Note where, @Nullable String address) {}
