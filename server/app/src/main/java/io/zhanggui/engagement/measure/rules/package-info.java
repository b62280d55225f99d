/** Which facts a contract needs and how they are written; pure Java. */
@NullMarked
package io.zhanggui.engagement.measure.rules;

import org.jspecify.annotations.NullMarked;
