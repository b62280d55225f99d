/** Tests of {@code io.zhanggui.notify.channel}. */
@NullMarked
package io.zhanggui.notify.channel;

import org.jspecify.annotations.NullMarked;
