@NullMarked
package io.zhanggui.engagement.paper.rules;

import org.jspecify.annotations.NullMarked;
