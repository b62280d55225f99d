@NullMarked
package io.zhanggui.engagement.plan.rules;

import org.jspecify.annotations.NullMarked;
