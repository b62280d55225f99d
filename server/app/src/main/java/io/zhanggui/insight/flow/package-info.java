/** Runs studies beside the requests that asked for them. */
@NullMarked
package io.zhanggui.insight.flow;

import org.jspecify.annotations.NullMarked;
