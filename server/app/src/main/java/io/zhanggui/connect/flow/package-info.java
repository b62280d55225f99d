/** A file's way in: recognise, ask, read, check, load; and the queue that survives a restart. */
@NullMarked
package io.zhanggui.connect.flow;

import org.jspecify.annotations.NullMarked;
