/** Goods that sell on few days only: size and frequency of demand forecast apart. */
@NullMarked
package io.zhanggui.stats.forecast.slow;

import org.jspecify.annotations.NullMarked;
