/**
 * Seasons: whether there is one, what it looks like, and forecasts of what remains without it.
 *
 * <p>Flow: a {@code Decomposition} splits a series into trend, one season or more, and remainder; a {@code
 * SeasonallyAdjusted} method lets another method forecast the series without its seasons and puts the last ones back.
 */
@NullMarked
package io.zhanggui.stats.forecast.season;

import org.jspecify.annotations.NullMarked;
