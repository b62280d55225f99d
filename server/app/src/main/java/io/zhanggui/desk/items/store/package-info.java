/** When somebody last studied an item. */
@NullMarked
package io.zhanggui.desk.items.store;

import org.jspecify.annotations.NullMarked;
