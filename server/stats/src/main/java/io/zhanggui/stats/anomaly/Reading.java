package io.zhanggui.stats.anomaly;

import java.util.Optional;

/**
 * What the watch says to one interval.
 *
 * @param expectation none before the first value
 */
public record Reading(
        long index, double value, DataState state, Optional<Expectation> expectation, Optional<Finding> finding) {}
