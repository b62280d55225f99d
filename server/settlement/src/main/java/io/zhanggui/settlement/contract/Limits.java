package io.zhanggui.settlement.contract;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The most that rewards and penalties of one settlement period come to.
 *
 * @param reward the most of all rewards
 * @param penalty the most of all penalties
 * @param beyondFees what becomes of penalties and corrections above the fees
 */
public record Limits(Optional<Limit> reward, Optional<Limit> penalty, BeyondFees beyondFees) {

    /** An amount, or a share of the fees of the period; the lesser where both are stated. */
    public record Limit(Optional<BigFraction> yuan, Optional<BigFraction> shareOfFees) {}

    /** What becomes of a statement below zero. */
    public enum BeyondFees {
        /** It lessens the next statement. */
        CARRY("结转下期"),
        /** The provider pays it to the merchant. */
        PAY("服务商支付给商家"),
        /** It is waived. */
        WAIVE("免除");

        private final String zh;

        BeyondFees(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
