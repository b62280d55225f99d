/** The handbooks as the store has them. */
@NullMarked
package io.zhanggui.compliance.handbook.flow;

import org.jspecify.annotations.NullMarked;
