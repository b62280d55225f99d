@NullMarked
package io.zhanggui.settlement;

import org.jspecify.annotations.NullMarked;
