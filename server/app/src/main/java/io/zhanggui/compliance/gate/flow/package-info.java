/** Transactions of gates: who does what, in which order, and what is told. */
@NullMarked
package io.zhanggui.compliance.gate.flow;

import org.jspecify.annotations.NullMarked;
