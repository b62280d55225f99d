package io.zhanggui.stats.customer;

/**
 * What RFM looks at.
 *
 * @param recency time since the last purchase: the less the better
 * @param frequency number of purchases
 * @param monetary what was spent in all
 */
public record RfmCustomer(String customer, double recency, double frequency, double monetary) {

    boolean isFinite() {
        return Double.isFinite(recency) && Double.isFinite(frequency) && Double.isFinite(monetary);
    }
}
