/** Reads the change log, the plan, contracts and facts of a client. */
@NullMarked
package io.zhanggui.engagement.optimise.flow;

import org.jspecify.annotations.NullMarked;
