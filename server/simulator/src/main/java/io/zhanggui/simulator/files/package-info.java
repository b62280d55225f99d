/**
 * Writes a {@link io.zhanggui.simulator.World} as the files that sellers download. Every column name comes from
 * {@code columns.txt}; a writer cannot name a column that its export does not have.
 *
 * <p>Flow: {@link io.zhanggui.simulator.files.SellerFiles} lists the exports of each shop, newest first, and writes
 * them one by one; each export draws its rows from the history as of its own moment.
 */
@NullMarked
package io.zhanggui.simulator.files;

import org.jspecify.annotations.NullMarked;
