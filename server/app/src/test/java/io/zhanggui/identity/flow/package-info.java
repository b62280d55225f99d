/** Proofs of identity on the real PostgreSQL. */
@NullMarked
package io.zhanggui.identity.flow;

import org.jspecify.annotations.NullMarked;
