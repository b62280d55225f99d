/** Tests of {@code io.zhanggui.work.flow}. */
@NullMarked
package io.zhanggui.work.flow;

import org.jspecify.annotations.NullMarked;
