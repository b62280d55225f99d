/** Penalties and appeals as the store has them. */
@NullMarked
package io.zhanggui.compliance.appeal.flow;

import org.jspecify.annotations.NullMarked;
