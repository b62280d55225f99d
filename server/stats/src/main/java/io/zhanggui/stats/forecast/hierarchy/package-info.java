/**
 * Wholes and parts that agree: the month, its shops and their items. Forecasts made for each alone are reconciled so
 * that every whole is exactly the sum of its parts, to the fen where asked.
 */
@NullMarked
package io.zhanggui.stats.forecast.hierarchy;

import org.jspecify.annotations.NullMarked;
