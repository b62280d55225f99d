/** Keeping what people noted of items. */
@NullMarked
package io.zhanggui.desk.items.flow;

import org.jspecify.annotations.NullMarked;
