/** A statement with everything it was computed from, hashed and signed, so that the other side can recompute it offline. */
@NullMarked
package io.zhanggui.settlement.bundle;

import org.jspecify.annotations.NullMarked;
