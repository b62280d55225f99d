package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Rhythm;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What the service costs.
 *
 * @param base fixed fee
 * @param commission share of the merchant's money
 * @param minimum what base and commission come to at least
 * @param tax how tax is stated
 * @param due when it is paid
 */
public record Fees(Optional<Amount> base, Optional<Commission> commission, Optional<Amount> minimum, Tax tax, Due due) {

    /**
     * Money for each calendar period; a part of a period counts by its days.
     *
     * @param yuan not negative
     * @param per the period it is for
     */
    public record Amount(BigFraction yuan, Rhythm per) {}

    /**
     * How tax is stated.
     *
     * @param included whether amounts hold it already (含税)
     * @param rate such as 0.06
     * @param invoice which invoice is given
     */
    public record Tax(boolean included, BigFraction rate, Invoice invoice) {}

    /** Kinds of invoices. */
    public enum Invoice {
        SPECIAL("增值税专用发票"),
        ORDINARY("增值税普通发票"),
        NONE("不开票");

        private final String zh;

        Invoice(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Days after the end of the settlement period within which is paid. */
    public record Due(int days) {}
}
