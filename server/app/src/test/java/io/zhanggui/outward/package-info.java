/** Proofs of which addresses may be called. */
@NullMarked
package io.zhanggui.outward;

import org.jspecify.annotations.NullMarked;
