/** What an item is for, and which pairs belong together: pure Java. */
@NullMarked
package io.zhanggui.desk.items.rules;

import org.jspecify.annotations.NullMarked;
