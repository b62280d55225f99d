package io.zhanggui.metrics;

/**
 * The part of the trade a metric belongs to; lists of metrics are arranged by it.
 *
 * @param key stable name for programs
 * @param zh Chinese name
 * @param en English name
 */
public record MetricGroup(String key, String zh, String en) {}
