/** The tables of letters. */
@NullMarked
package io.zhanggui.engagement.letter.store;

import org.jspecify.annotations.NullMarked;
