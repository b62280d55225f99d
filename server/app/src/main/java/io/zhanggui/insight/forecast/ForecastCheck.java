package io.zhanggui.insight.forecast;

import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.forecast.daily.DailyOutlook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a metric of the catalogue can be forecast day by day, and split so. */
final class ForecastCheck {

    private static final double WIDEST = 10;

    private ForecastCheck() {}

    static Estimate<MetricDefinition> metric(Metrics metrics, Scope scope, ForecastQuestion question) {
        Optional<MetricDefinition> found = metrics.list(scope.agency()).stream()
                .filter(metric -> metric.key().equals(question.metricKey()))
                .findFirst();
        if (found.isEmpty()) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "没有名为“%s”的指标".formatted(question.metricKey()),
                    "there is no metric named \"%s\"".formatted(question.metricKey()));
        }
        MetricDefinition metric = found.get();
        if (!isDaily(metric)) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "“%s”是比率或评分，各日既不能相加也不能平均，不能直接预测；请预测它的分子和分母，例如支付金额和访客数".formatted(metric.zh()),
                    "\"%s\" is a ratio or a score: its days neither add up nor average; forecast its parts instead, such as the amount paid and the visitors"
                            .formatted(metric.en()));
        }
        if (question.splits() && !splits(metric).contains(question.dimension())) {
            return Estimate.none(
                    Doubt.Reason.OUT_OF_DOMAIN,
                    "“%s”不能这样拆分；可以：%s".formatted(metric.zh(), String.join("、", splits(metric))),
                    "\"%s\" cannot be split so; it can be by: %s"
                            .formatted(metric.en(), String.join(", ", splits(metric))));
        }
        return Estimate.of(metric);
    }

    /** An interval that reaches beyond ten times the middle says nothing that could be acted on. */
    static Estimate<DailyOutlook> narrowEnough(DailyOutlook outlook, DailySeries past, double level) {
        int days = outlook.days().size();
        double middle = outlook.paths().sumQuantiles(0, days, 0.5)[0];
        double upper = outlook.paths().sumInterval(0, days, level).upper();
        if (!outlook.method().endsWith("calendar") || upper <= WIDEST * middle) {
            return Estimate.of(outlook);
        }
        double least =
                Arrays.stream(past.values()).filter(Double::isFinite).min().orElse(0);
        double most =
                Arrays.stream(past.values()).filter(Double::isFinite).max().orElse(0);
        int known = past.known();
        return Estimate.none(
                Doubt.Reason.NOT_IDENTIFIED,
                "这 %d 天的历史（%s 至 %s）起伏太大（一天最少 %.0f、最多 %.0f），推不出未来 %d 天：区间上限超过中间值的 %.0f 倍。请导入更长的历史，或缩短预测天数、把区间把握降到 80%%。"
                        .formatted(known, past.from(), past.day(past.values().length - 1), least, most, days, WIDEST),
                "These %d days of history (%s to %s) move too much (%.0f to %.0f a day) to tell %d days ahead: the interval reaches beyond %.0f times its middle. Import a longer history, or ask for fewer days or an 80%% interval."
                        .formatted(known, past.from(), past.day(past.values().length - 1), least, most, days, WIDEST));
    }

    /** Counts and amounts of a day; a count of distinct buyers is one too, though its days do not add up. */
    static boolean isDaily(MetricDefinition metric) {
        return switch (metric.overDays()) {
            case SUM -> true;
            case WHOLE, AVERAGE -> metric.unit() == Unit.COUNT;
            case LAST -> false;
        };
    }

    /** Parts must add up to the whole. */
    static List<String> splits(MetricDefinition metric) {
        List<String> splits = new ArrayList<>(List.of(ForecastQuestion.NO_SPLIT));
        if (metric.overDays() == OverDays.SUM) {
            splits.add("shop");
            metric.dimensions().stream()
                    .filter(dimension -> dimension.equals("item") || dimension.equals("province"))
                    .forEach(splits::add);
        }
        return splits;
    }
}
