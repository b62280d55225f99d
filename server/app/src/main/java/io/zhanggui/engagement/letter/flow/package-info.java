/** Reads what letters are written from, and keeps, sends and corrects them. */
@NullMarked
package io.zhanggui.engagement.letter.flow;

import org.jspecify.annotations.NullMarked;
