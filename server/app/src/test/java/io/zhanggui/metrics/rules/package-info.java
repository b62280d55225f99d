@NullMarked
package io.zhanggui.metrics.rules;

import org.jspecify.annotations.NullMarked;
