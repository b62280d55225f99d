package io.zhanggui.stats.effect;

import io.zhanggui.stats.Interval;

/**
 * The effect within one stretch of periods.
 *
 * @param start its first period
 * @param end the period after its last
 * @param relative change against what would have been
 * @param total change in units of the values
 */
public record WindowEffect(
        int start, int end, double relative, Interval relativeInterval, double total, Interval totalInterval) {}
