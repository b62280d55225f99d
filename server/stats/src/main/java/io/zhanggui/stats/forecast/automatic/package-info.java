/**
 * The forecast for whoever does not want to choose: several methods, weighed by how well each would have told the
 * recent past, with an interval widened or narrowed to the errors it would have made.
 */
@NullMarked
package io.zhanggui.stats.forecast.automatic;

import org.jspecify.annotations.NullMarked;
