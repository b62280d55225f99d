/** Alarms and speed, worked out by hand. */
@NullMarked
package io.zhanggui.desk.rules;

import org.jspecify.annotations.NullMarked;
