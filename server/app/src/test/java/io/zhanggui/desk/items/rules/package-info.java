/** Rules of items, as tables of text. */
@NullMarked
package io.zhanggui.desk.items.rules;

import org.jspecify.annotations.NullMarked;
