/**
 * Forecasts: how a series of figures goes on, and how sure that is.
 *
 * <p>Words: a {@link io.zhanggui.stats.forecast.History} is a checked series at equal distances; a
 * {@link io.zhanggui.stats.forecast.ForecastMethod} fits itself to a history; a
 * {@link io.zhanggui.stats.forecast.FittedModel} tells means and standard errors of the steps to come; a
 * {@link io.zhanggui.stats.forecast.Forecast} is what a reader gets.
 *
 * <p>Flow: {@code values → History → ForecastMethod.fit → FittedModel → Forecast}. This package holds the words only;
 * the methods stand in the packages below it: {@code simple}, {@code smoothing}, {@code theta}, {@code arima},
 * {@code season}, {@code slow}; {@code automatic} chooses and combines them, {@code daily} adds the sales calendar of a
 * shop, {@code hierarchy} makes forecasts of parts and wholes agree.
 */
@NullMarked
package io.zhanggui.stats.forecast;

import org.jspecify.annotations.NullMarked;
