/** Reads clients and contracts. */
@NullMarked
package io.zhanggui.engagement.base.flow;

import org.jspecify.annotations.NullMarked;
