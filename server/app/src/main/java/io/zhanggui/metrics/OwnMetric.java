package io.zhanggui.metrics;

import java.util.Set;

/**
 * A metric that an agency's own files declare or change.
 *
 * @param key of the metric
 * @param change whether it is a shipped metric with other names, words or bands; else the agency's own
 * @param file where it stands
 * @param line where in the file, from 1
 * @param refersTo keys of the metrics that its formula uses
 */
public record OwnMetric(String key, boolean change, String file, int line, Set<String> refersTo) {}
