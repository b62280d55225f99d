/** The search for a model's best parameters: least squares between bounds. */
@NullMarked
package io.zhanggui.stats.forecast.search;

import org.jspecify.annotations.NullMarked;
