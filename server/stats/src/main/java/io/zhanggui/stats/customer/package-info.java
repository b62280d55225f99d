/**
 * What customers are worth and whether they stay.
 *
 * <p>Words: <em>repeat purchases</em> x are the purchases after the first; <em>recency</em> t_x is the time from the
 * first purchase to the last; <em>age</em> T the time from the first purchase to the end of the observation. All times
 * are in one unit of the caller's choice (days, weeks), and rates are per that unit.
 *
 * <p>Flow: {@link io.zhanggui.stats.customer.PurchaseLog} turns transactions into histories (x, t_x, T, mean repeat
 * value); {@link io.zhanggui.stats.customer.Histories} counts identical ones once; {@link
 * io.zhanggui.stats.customer.BgNbd} and {@link io.zhanggui.stats.customer.ParetoNbd} tell how many purchases will come
 * and who is still alive, {@link io.zhanggui.stats.customer.GammaGamma} what a purchase will be worth, and {@link
 * io.zhanggui.stats.customer.CustomerValue} joins the two. Beside the models stand the descriptions: RFM segments,
 * cohort retention, survival and the 80:20 curve.
 */
@NullMarked
package io.zhanggui.stats.customer;

import org.jspecify.annotations.NullMarked;
