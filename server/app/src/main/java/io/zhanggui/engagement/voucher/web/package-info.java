/** Vouchers over HTTP. */
@NullMarked
package io.zhanggui.engagement.voucher.web;

import org.jspecify.annotations.NullMarked;
