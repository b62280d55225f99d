package io.zhanggui.insight;

import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What is to be reached in a period.
 *
 * @param value in the metric's unit: yuan, pieces, or a ratio as a fraction
 * @param origins the decisions it follows from, one for each shop and year
 */
public record PeriodTarget(BigDecimal value, Basis basis, List<Origin> origins) {

    public PeriodTarget {
        origins = List.copyOf(origins);
    }

    /** How the value comes from the months that were decided. */
    public enum Basis {
        DAYS("各日目标相加", "the sum of the days' targets"),
        LEVEL("期间应保持的水平", "the level to be kept"),
        MONTH("整月目标", "the whole month's target");

        private final String zh;
        private final String en;

        Basis(String zh, String en) {
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

    /** Who decided it, when and why; the version counts from 1. */
    public record Origin(ShopId shop, int year, int version, UserId by, Instant at, String reason) {}
}
