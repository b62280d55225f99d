package io.zhanggui.warehouse.duck;

/**
 * What became of the good rows of a load.
 *
 * @param accepted keys not known before
 * @param updated rows that changed what is known
 * @param unchanged rows that did not
 */
record Fates(long accepted, long updated, long unchanged) {}
