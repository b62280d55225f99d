package io.zhanggui.desk.items;

import java.time.Instant;

/**
 * The last time somebody studied an item.
 *
 * @param note what was found
 * @param by who
 * @param times how often it was studied
 */
public record ItemStudy(long shop, String item, String note, long by, Instant at, long times) {}
