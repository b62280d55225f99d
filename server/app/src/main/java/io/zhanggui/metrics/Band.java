package io.zhanggui.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A range of a metric's values and what somebody thinks of it. The bands of one origin cover every value exactly once;
 * those of different origins may contradict each other and are shown beside each other, never merged.
 *
 * @param level what is thought of values in it
 * @param from where it begins, in the metric's unit (shares as fractions); null for no bound
 * @param fromIncluded whether a value of just {@code from} lies in it
 * @param to where it ends; null for no bound
 * @param toIncluded whether a value of just {@code to} lies in it
 * @param origin who says so
 */
public record Band(
        Level level,
        @Nullable BigDecimal from,
        boolean fromIncluded,
        @Nullable BigDecimal to,
        boolean toIncluded,
        BandOrigin origin) {

    /** What is thought of a value, whichever way the metric should move. */
    public enum Level {
        LOW("不达标", "poor"),
        WATCH("留意", "watch"),
        HEALTHY("健康", "healthy"),
        GOOD("优秀", "good");

        private final String zh;
        private final String en;

        Level(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** Whether a value lies in it. */
    public boolean holds(BigDecimal value) {
        return (from == null || value.compareTo(from) >= (fromIncluded ? 0 : 1))
                && (to == null || value.compareTo(to) < (toIncluded ? 1 : 0));
    }
}
