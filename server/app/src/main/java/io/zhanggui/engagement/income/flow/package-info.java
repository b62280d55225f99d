/** Reads statements and sales of all clients, and rings the alarm. */
@NullMarked
package io.zhanggui.engagement.income.flow;

import org.jspecify.annotations.NullMarked;
