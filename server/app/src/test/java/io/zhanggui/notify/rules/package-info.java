/** Tests of {@code io.zhanggui.notify.rules}. */
@NullMarked
package io.zhanggui.notify.rules;

import org.jspecify.annotations.NullMarked;
