/** Tests of {@code io.zhanggui.paper}. */
@NullMarked
package io.zhanggui.paper;

import org.jspecify.annotations.NullMarked;
