/** A contract as data: its clauses, and the reader that says every fault with line and column. */
@NullMarked
package io.zhanggui.settlement.contract;

import org.jspecify.annotations.NullMarked;
