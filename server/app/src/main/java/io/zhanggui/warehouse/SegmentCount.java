package io.zhanggui.warehouse;

/**
 * The paid orders of a period that belong to a segment.
 *
 * @param buyers different known buyers
 * @param paidFen gross
 * @param keptFen less refunds
 */
public record SegmentCount(long orders, long buyers, long paidFen, long keptFen) {}
