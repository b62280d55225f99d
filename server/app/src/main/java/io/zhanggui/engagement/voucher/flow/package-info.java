/** Reads confirmed statements. */
@NullMarked
package io.zhanggui.engagement.voucher.flow;

import org.jspecify.annotations.NullMarked;
