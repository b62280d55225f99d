package io.zhanggui.insight.forecast;

import io.zhanggui.insight.InsightError;
import io.zhanggui.shared.Failure;
import io.zhanggui.stats.forecast.daily.Promotion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a metric goes on. What is not said is filled in, so that a study kept says it all.
 *
 * @param metric its key; {@code pay_amount} where not said
 * @param horizonDays 7 to 180; 30 where not said
 * @param split {@code none}, {@code shop}, {@code item} or {@code province}
 * @param level chance of the intervals; 0.95 where not said
 * @param target of the horizon, in the metric's unit: the total, or the daily mean where days do not add up
 * @param promotions the shop's own, past and coming, at most 200; none where not said
 * @param until the first day that is not looked at, to see what would have been told then; null for today
 */
public record ForecastQuestion(
        @Nullable String metric,
        @Nullable Integer horizonDays,
        @Nullable String split,
        @Nullable Double level,
        @Nullable Double target,
        @Nullable LocalDate until,
        @Nullable List<OwnPromotion> promotions) {

    static final String NO_SPLIT = "none";

    private static final Set<String> SPLITS = Set.of(NO_SPLIT, "shop", "item", "province");
    private static final int SHORTEST = 7;
    private static final int LONGEST = 180;
    private static final int MOST_PROMOTIONS = 200;

    public ForecastQuestion {
        metric = metric == null || metric.isBlank() ? "pay_amount" : metric;
        horizonDays = horizonDays == null ? 30 : horizonDays;
        split = split == null ? NO_SPLIT : split;
        level = level == null ? 0.95 : level;
        if (horizonDays < SHORTEST || horizonDays > LONGEST) {
            throw refused("预测天数为 " + SHORTEST + "–" + LONGEST + "，见到 " + horizonDays);
        }
        promotions = promotions == null ? List.of() : List.copyOf(promotions);
        if (promotions.size() > MOST_PROMOTIONS) {
            throw refused("活动最多 " + MOST_PROMOTIONS + " 个，见到 " + promotions.size());
        }
        if (!SPLITS.contains(split)) {
            throw refused("拆分为 none、shop、item、province 之一，见到 " + split);
        }
        if (!(level >= 0.5 && level <= 0.99)) {
            throw refused("区间把握为 0.5–0.99，见到 " + level);
        }
        if (target != null && !(target > 0 && target < 1e13)) {
            throw refused("目标须为正数，见到 " + target);
        }
    }

    String metricKey() {
        return Objects.requireNonNull(metric);
    }

    int horizon() {
        return Objects.requireNonNull(horizonDays);
    }

    String dimension() {
        return Objects.requireNonNull(split);
    }

    boolean splits() {
        return !NO_SPLIT.equals(split);
    }

    double chance() {
        return Objects.requireNonNull(level);
    }

    List<Promotion> ownPromotions() {
        return Objects.requireNonNull(promotions).stream()
                .map(OwnPromotion::promotion)
                .toList();
    }

    private static Failure refused(String what) {
        return new Failure(InsightError.BAD_QUESTION, what);
    }
}
