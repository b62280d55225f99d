package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What a change is counted from.
 *
 * @param kind how it is found
 * @param days how many days before the term, for {@link Kind#PREVIOUS_DAYS}
 * @param window the days it is taken from, for {@link Kind#WINDOW} and {@link Kind#MATCHED_GROUP}
 * @param group the labels of the matched group, for {@link Kind#MATCHED_GROUP}
 * @param fixed the number itself, for {@link Kind#FIXED}
 * @param frozen numbers both sides fixed, by the period they belong to; they go before any fact
 * @param snapshot SHA-256 of the facts they were taken from, as hex
 */
public record Baseline(
        Kind kind,
        int days,
        Optional<Span> window,
        List<String> group,
        Optional<BigFraction> fixed,
        Map<Span, BigFraction> frozen,
        Optional<String> snapshot) {

    /** How a baseline is found. */
    public enum Kind {
        /** The same dates one year earlier. */
        SAME_PERIOD_LAST_YEAR("上年同期"),
        /** The last days before the term; a sum is brought to the length of the period. */
        PREVIOUS_DAYS("合同开始前若干天"),
        /** Stated days; a sum is brought to the length of the period. */
        WINDOW("约定期间"),
        /** Stated days, moved as a group of comparable shops or items moved since. */
        MATCHED_GROUP("对照组"),
        /** A number. */
        FIXED("固定值");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }
}
