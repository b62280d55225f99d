/** Tests of how letters are written. */
@NullMarked
package io.zhanggui.engagement.letter.rules;

import org.jspecify.annotations.NullMarked;
