/** How answers become the text of a contract; pure Java. */
@NullMarked
package io.zhanggui.engagement.template.rules;

import org.jspecify.annotations.NullMarked;
