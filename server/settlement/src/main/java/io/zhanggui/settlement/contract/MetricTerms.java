package io.zhanggui.settlement.contract;

import java.util.Optional;
import java.util.Set;

/**
 * A metric as both sides understood it when they signed: the contract carries it, so that a later change of the
 * catalogue changes nothing that was agreed.
 *
 * @param key stable name
 * @param zh Chinese name
 * @param en English name
 * @param unit what it counts
 * @param better which way it should move
 * @param adds whether its values over parts of a period add up to that of the period
 * @param formula it over its measures
 * @param variant whose number the formula gives; none where it is the same for all
 * @param addable those of its measures whose values over parts of a period add up
 */
public record MetricTerms(
        String key,
        String zh,
        String en,
        Unit unit,
        Better better,
        boolean adds,
        Expression formula,
        Optional<Variant> variant,
        Set<String> addable) {

    /** What a number counts. Shares are fractions: 0.0235 is 2.35 %. */
    public enum Unit {
        YUAN("元"),
        COUNT("个"),
        PERCENT("%"),
        RATIO("倍"),
        SECONDS("秒"),
        HOURS("小时"),
        DAYS("天"),
        SCORE("分");

        private final String zh;

        Unit(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }
}
