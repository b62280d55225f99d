/** Tests of {@code io.zhanggui.notify.flow}. */
@NullMarked
package io.zhanggui.notify.flow;

import org.jspecify.annotations.NullMarked;
