/** What a round of deadlines costs, however many wait. */
@NullMarked
package io.zhanggui.bench.deadlines;

import org.jspecify.annotations.NullMarked;
