/** Tests of what metrics shows of itself. */
@NullMarked
package io.zhanggui.metrics;

import org.jspecify.annotations.NullMarked;
