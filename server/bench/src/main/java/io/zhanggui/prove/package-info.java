/**
 * Long proofs: what must hold however often and whenever chance strikes. {@code ./zhanggui prove NAME} runs one at its
 * full count and goes on where it was cut short.
 */
@NullMarked
package io.zhanggui.prove;

import org.jspecify.annotations.NullMarked;
