/** Tests of the runner of proofs. */
@NullMarked
package io.zhanggui.prove;

import org.jspecify.annotations.NullMarked;
