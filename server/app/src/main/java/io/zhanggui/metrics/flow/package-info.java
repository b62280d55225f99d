/** Answers questions: which facts to ask for, and what the formula makes of them. */
@NullMarked
package io.zhanggui.metrics.flow;

import org.jspecify.annotations.NullMarked;
