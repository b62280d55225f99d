/** What the agency's clients are like as a whole: how long they stay, what they buy, whether their contracts measure. */
@NullMarked
package io.zhanggui.engagement.base;

import org.jspecify.annotations.NullMarked;
