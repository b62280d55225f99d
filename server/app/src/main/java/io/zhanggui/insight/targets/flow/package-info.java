/** Targets kept and brought together with what is known. */
@NullMarked
package io.zhanggui.insight.targets.flow;

import org.jspecify.annotations.NullMarked;
