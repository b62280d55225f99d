@NullMarked
package io.zhanggui.engagement.print;

import org.jspecify.annotations.NullMarked;
