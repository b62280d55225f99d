/** Income and growth month by month, and whether they go together. */
@NullMarked
package io.zhanggui.engagement.income.rules;

import org.jspecify.annotations.NullMarked;
