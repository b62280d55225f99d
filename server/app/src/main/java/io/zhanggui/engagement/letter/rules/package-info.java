/** How letters are written from facts: pure Java. */
@NullMarked
package io.zhanggui.engagement.letter.rules;

import org.jspecify.annotations.NullMarked;
