/** Tests of {@code io.zhanggui.work.rules}. */
@NullMarked
package io.zhanggui.work.rules;

import org.jspecify.annotations.NullMarked;
