@NullMarked
package io.zhanggui.engagement.voucher.rules;

import org.jspecify.annotations.NullMarked;
