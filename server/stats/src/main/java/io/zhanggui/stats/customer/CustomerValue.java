package io.zhanggui.stats.customer;

import io.zhanggui.stats.Estimate;

/**
 * What a customer will bring over a horizon: discounted purchases times the value of each.
 *
 * <p>Source: Fader, Hardie and Lee (2005), "RFM and CLV", equation 1. Example: 1.2 discounted purchases to come at an
 * expected 35 with a margin of 40 % are worth 16.8.
 *
 * @param discounting periods in the unit of the purchase model
 * @param margin what stays of a purchase's value, such as 0.4; 1 for turnover
 */
public record CustomerValue(PurchaseModel purchases, GammaGamma values, Discounting discounting, double margin) {

    /**
     * The value in the currency of the value model.
     *
     * @param meanRepeatValue mean value of the repeat purchases; not looked at where x = 0
     * @return a doubt where the value model has no mean
     */
    public Estimate<Double> of(double x, double recency, double age, double meanRepeatValue) {
        return values.expectedValue(x, meanRepeatValue)
                .map(value -> margin * value * purchases.discountedPurchases(x, recency, age, discounting));
    }
}
