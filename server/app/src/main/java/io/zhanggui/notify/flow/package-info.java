/** Keeps notices, carries them to their channels and tries again. */
@NullMarked
package io.zhanggui.notify.flow;

import org.jspecify.annotations.NullMarked;
