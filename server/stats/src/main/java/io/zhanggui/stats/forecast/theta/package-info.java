/** The Theta method: half a straight line, half a smoothed one, and its forms with the share and the line learned. */
@NullMarked
package io.zhanggui.stats.forecast.theta;

import org.jspecify.annotations.NullMarked;
