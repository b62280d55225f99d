/** How fast the statistics engine is, each figure beside a raw baseline measured in the same run. */
@NullMarked
package io.zhanggui.bench.stats;

import org.jspecify.annotations.NullMarked;
