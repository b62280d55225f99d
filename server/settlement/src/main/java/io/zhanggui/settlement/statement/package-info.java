/** What a settlement period owes, line by line to the fen, and its JSON form. */
@NullMarked
package io.zhanggui.settlement.statement;

import org.jspecify.annotations.NullMarked;
