/**
 * The door for seller exports: reads, recognises, checks, quarantines and deduplicates files and hands their facts to
 * the warehouse.
 *
 * <p>Below it: {@code reading} turns bytes into cells, {@code formats} says what the cells of each known export mean.
 */
@NullMarked
package io.zhanggui.connect;

import org.jspecify.annotations.NullMarked;
