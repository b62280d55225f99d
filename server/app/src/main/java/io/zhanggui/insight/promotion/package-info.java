/**
 * What a promotion truly brought: sales net of what was only moved, and what is left of them after goods, refunds, ads,
 * commissions, freight and fees.
 *
 * <p>Flow: the engine says what would have been sold without it ({@code effect.PromotionReading}); {@code PromotionAccount}
 * lays each cost of the days it was felt beside what that cost would have been; earlier runs of the same promotion are read
 * alike, so that wear shows. What is not known is named with the file that would tell it, and never taken for nothing.
 */
@NullMarked
package io.zhanggui.insight.promotion;

import org.jspecify.annotations.NullMarked;
