/** The methods every other one has to beat: the last value, the last season, the mean, the line through the ends. */
@NullMarked
package io.zhanggui.stats.forecast.simple;

import org.jspecify.annotations.NullMarked;
