/**
 * A shop world of known truth. It knows no database and no Spring: it draws shops, buyers, orders, traffic and
 * spend from a seed, and writes them as files in the sellers' own export formats, so that demo data and tests go
 * through the same door as real data.
 */
@NullMarked
package io.zhanggui.simulator;

import org.jspecify.annotations.NullMarked;
