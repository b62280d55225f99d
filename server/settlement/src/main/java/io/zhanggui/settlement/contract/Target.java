package io.zhanggui.settlement.contract;

import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * What shall be reached. A level, a relative change and a change in percentage points are three different things and
 * never taken for each other.
 *
 * @param kind which of them
 * @param value the level, or the change; the lower edge of a band
 * @param upper the upper edge of a band
 */
public record Target(Kind kind, BigFraction value, Optional<BigFraction> upper) {

    /** What the target's number is. */
    public enum Kind {
        LEVEL("达到水平"),
        RELATIVE("比基线变化的百分比"),
        POINTS("比基线变化的百分点"),
        BAND("保持在区间内");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        /** Whether it is counted from a baseline. */
        public boolean needsBaseline() {
            return this == RELATIVE || this == POINTS;
        }
    }
}
