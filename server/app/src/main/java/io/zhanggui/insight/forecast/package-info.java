/**
 * What a daily metric will be: day by day with intervals, of the whole horizon, by month, and by shop, item or province;
 * how well the same would have told the past; how likely a target is; and what came of the forecasts asked before.
 */
@NullMarked
package io.zhanggui.insight.forecast;

import org.jspecify.annotations.NullMarked;
