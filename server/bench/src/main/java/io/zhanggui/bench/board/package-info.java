/** How fast a board is over many shops, against the same figures written by hand. */
@NullMarked
package io.zhanggui.bench.board;

import org.jspecify.annotations.NullMarked;
