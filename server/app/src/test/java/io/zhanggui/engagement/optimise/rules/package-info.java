@NullMarked
package io.zhanggui.engagement.optimise.rules;

import org.jspecify.annotations.NullMarked;
