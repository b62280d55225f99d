/**
 * Why a figure moved, and who earned a sale.
 *
 * <p>Words: a <b>driver tree</b> ({@link io.zhanggui.stats.attribution.Driver}) says how a figure is made of others by
 * products and sums (销售额 = 访客 × 转化率 × 客单价, summed over shops); a <b>contribution</b> is what one leaf of the tree
 * adds to the change; <b>mix</b> and <b>rate</b> effects part the change of a ratio over segments; a <b>path</b> is the row
 * of channels a buyer came by, and a <b>credit</b> is a channel's part of the conversions and of the money.
 *
 * <p>Flow: a tree goes to {@link io.zhanggui.stats.attribution.LogMeanDecomposition} or
 * {@link io.zhanggui.stats.attribution.ShapleyDecomposition}; segments go to
 * {@link io.zhanggui.stats.attribution.MixRateDecomposition}; paths go to one of the attributions. Whatever comes out
 * sums to what went in exactly: there is no residual, and money is whole fen.
 */
@NullMarked
package io.zhanggui.stats.attribution;

import org.jspecify.annotations.NullMarked;
