@NullMarked
package io.zhanggui.insight.iteration.rules;

import org.jspecify.annotations.NullMarked;
