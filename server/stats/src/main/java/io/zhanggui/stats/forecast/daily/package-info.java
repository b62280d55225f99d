/**
 * Daily sales of a shop with the sales year in them.
 *
 * <p>Flow: {@code CalendarFit} parts logarithms of sales into trend, week, kind of day and festivals, each festival with
 * its own {@code FestivalProfile}; what remains goes on by the automatic forecast; {@code DailyForecast} puts the
 * festivals to come back on.
 */
@NullMarked
package io.zhanggui.stats.forecast.daily;

import org.jspecify.annotations.NullMarked;
