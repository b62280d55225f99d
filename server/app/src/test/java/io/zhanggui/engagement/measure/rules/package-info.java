@NullMarked
package io.zhanggui.engagement.measure.rules;

import org.jspecify.annotations.NullMarked;
