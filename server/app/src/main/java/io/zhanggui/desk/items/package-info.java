/**
 * What sells: the items side by side, what each is for, how much hangs on few of them, their prices, and what is bought
 * together.
 */
@NullMarked
package io.zhanggui.desk.items;

import org.jspecify.annotations.NullMarked;
