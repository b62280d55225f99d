@NullMarked
package io.zhanggui.engagement.plan;

import org.jspecify.annotations.NullMarked;
