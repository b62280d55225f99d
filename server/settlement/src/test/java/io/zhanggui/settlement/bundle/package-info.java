@NullMarked
package io.zhanggui.settlement.bundle;

import org.jspecify.annotations.NullMarked;
