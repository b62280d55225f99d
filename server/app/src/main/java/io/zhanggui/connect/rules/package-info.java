/** Rules of connect in pure Java: what a day of a report counts as, which item a line may mean. */
@NullMarked
package io.zhanggui.connect.rules;

import org.jspecify.annotations.NullMarked;
