/** Tests of gates. */
@NullMarked
package io.zhanggui.compliance.gate.flow;

import org.jspecify.annotations.NullMarked;
