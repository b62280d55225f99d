/** Where visitors come from and what they do: channels by stages, natural against paid, search words. */
@NullMarked
package io.zhanggui.desk.traffic;

import org.jspecify.annotations.NullMarked;
