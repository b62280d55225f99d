/** Splitting targets exactly and judging whether they can be reached; pure. */
@NullMarked
package io.zhanggui.insight.targets.rules;

import org.jspecify.annotations.NullMarked;
