/** Tells open pages that facts of their shops have changed. */
@NullMarked
package io.zhanggui.desk.live;

import org.jspecify.annotations.NullMarked;
