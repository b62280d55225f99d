/** Arithmetic the branches share: sums that keep their digits, and randomness that can be repeated. */
@NullMarked
package io.zhanggui.stats.numeric;

import org.jspecify.annotations.NullMarked;
