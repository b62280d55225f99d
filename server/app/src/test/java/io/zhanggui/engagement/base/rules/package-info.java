@NullMarked
package io.zhanggui.engagement.base.rules;

import org.jspecify.annotations.NullMarked;
