/** What is weak, what it is worth, and which stage a shop is in: pure Java. */
@NullMarked
package io.zhanggui.desk.health.rules;

import org.jspecify.annotations.NullMarked;
