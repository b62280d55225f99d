/** Proofs about the house as a whole. */
@NullMarked
package io.zhanggui;

import org.jspecify.annotations.NullMarked;
