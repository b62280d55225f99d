@NullMarked
package io.zhanggui.settlement.contract;

import org.jspecify.annotations.NullMarked;
