@NullMarked
package io.zhanggui.engagement.measure.flow;

import org.jspecify.annotations.NullMarked;
