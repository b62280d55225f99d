package io.zhanggui.settlement.contract;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * A share of the merchant's money.
 *
 * @param kind what the share is of
 * @param base the money it is taken of
 * @param state which orders count in the base
 * @param tiers rates by the size of the base, ascending, the first from 0
 * @param method whether a rate counts for its tier only or for the whole base
 * @param negative what becomes of a base below zero
 */
public record Commission(
        Kind kind, MoneyBase base, OrderState state, List<Rate> tiers, Method method, Negative negative) {

    /** What a commission is a share of. */
    public enum Kind {
        GMV("销售额"),
        PROFIT("利润");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Which orders count. */
    public enum OrderState {
        PAID("已付款"),
        CONFIRMED("已确认收货"),
        SETTLED("已结算到账");

        private final String zh;

        OrderState(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** From this base on, this rate. */
    public record Rate(BigFraction from, BigFraction rate) {}

    /** How tiers work. */
    public enum Method {
        /** Each rate for the money within its tier. */
        MARGINAL,
        /** The rate of the tier reached for the whole base. */
        WHOLE
    }

    /** What becomes of a base below zero. */
    public enum Negative {
        /** It lessens the bases that follow. */
        CARRY,
        /** It counts as zero. */
        ZERO
    }
}
