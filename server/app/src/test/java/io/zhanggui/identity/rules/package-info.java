/** Proofs of the pure rules. */
@NullMarked
package io.zhanggui.identity.rules;

import org.jspecify.annotations.NullMarked;
