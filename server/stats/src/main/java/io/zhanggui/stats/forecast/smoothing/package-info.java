/**
 * Exponential smoothing in its state space form: simple, Holt, damped, Holt–Winters, and the choice among them.
 *
 * <p>Words: a {@code SmoothingForm} says which of error, trend and season a model has and whether they add or
 * multiply; its letters are those of Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with Exponential Smoothing".
 */
@NullMarked
package io.zhanggui.stats.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
