/** What people said of contracts' numbers; the only SQL here. */
@NullMarked
package io.zhanggui.engagement.measure.store;

import org.jspecify.annotations.NullMarked;
