/** The vouchers and their two forms. */
@NullMarked
package io.zhanggui.engagement.voucher.rules;

import org.jspecify.annotations.NullMarked;
