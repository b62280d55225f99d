@NullMarked
package io.zhanggui.engagement.income.rules;

import org.jspecify.annotations.NullMarked;
