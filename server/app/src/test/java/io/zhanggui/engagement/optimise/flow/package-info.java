@NullMarked
package io.zhanggui.engagement.optimise.flow;

import org.jspecify.annotations.NullMarked;
