@NullMarked
package io.zhanggui.engagement.income.flow;

import org.jspecify.annotations.NullMarked;
