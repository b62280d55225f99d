/** How fast the daily briefs of many clients are drafted, against their figures read by hand. */
@NullMarked
package io.zhanggui.bench.briefs;

import org.jspecify.annotations.NullMarked;
