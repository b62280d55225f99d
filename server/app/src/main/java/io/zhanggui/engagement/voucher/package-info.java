/**
 * Confirmed settlements as accounting vouchers (记账凭证), in the import forms of 用友 and 金蝶.
 *
 * <p>Each statement is one voucher: what the merchant owes is debited, income and tax are credited, to the fen. What the
 * agency owes a merchant is written in red: the same accounts with a minus.
 */
@NullMarked
package io.zhanggui.engagement.voucher;

import org.jspecify.annotations.NullMarked;
