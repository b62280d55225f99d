@NullMarked
package io.zhanggui.engagement.paper;

import org.jspecify.annotations.NullMarked;
