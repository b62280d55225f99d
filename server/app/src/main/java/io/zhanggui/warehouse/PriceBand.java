package io.zhanggui.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * Paid orders of one price band.
 *
 * @param fromFen the lowest amount in it
 * @param belowFen the lowest above it; null for the last band
 */
public record PriceBand(long fromFen, @Nullable Long belowFen, SegmentCount count) {}
