/** How long clients stay, without any store. */
@NullMarked
package io.zhanggui.engagement.base.rules;

import org.jspecify.annotations.NullMarked;
