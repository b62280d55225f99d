@NullMarked
package io.zhanggui.settlement.rules;

import org.jspecify.annotations.NullMarked;
