/** Metrics day by day, as the engine wants them: a gap is a gap, never zero. */
@NullMarked
package io.zhanggui.insight.series;

import org.jspecify.annotations.NullMarked;
