/** What documents are made of and how they are compared; pure Java. */
@NullMarked
package io.zhanggui.engagement.paper.rules;

import org.jspecify.annotations.NullMarked;
