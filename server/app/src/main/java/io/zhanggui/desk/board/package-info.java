/** The figures of one or of many shops put side by side, from answers of the catalogue. */
@NullMarked
package io.zhanggui.desk.board;

import org.jspecify.annotations.NullMarked;
