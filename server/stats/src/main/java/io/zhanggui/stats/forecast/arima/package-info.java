/**
 * ARIMA: autoregressive integrated moving averages, with season, by exact maximum likelihood.
 *
 * <p>Flow: an {@code Order} says which lags there are; differences make the series stationary; {@code ArmaLikelihood}
 * measures the coefficients that {@code Lags} expands; {@code Arima} fits one order or searches for the best.
 */
@NullMarked
package io.zhanggui.stats.forecast.arima;

import org.jspecify.annotations.NullMarked;
