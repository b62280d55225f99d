/** The module's tables. */
@NullMarked
package io.zhanggui.insight.store;

import org.jspecify.annotations.NullMarked;
