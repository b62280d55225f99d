package io.zhanggui.insight.effect;

import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a metric of the treated shop, or of one item of it, and of the others of the scope. */
@Component
final class PanelReader {

    private final SeriesReader series;

    PanelReader(SeriesReader series) {
        this.series = series;
    }

    /**
     * What was read.
     *
     * @param source whose numbers
     * @param asked the days asked for
     * @param treated from its first to its last known day
     * @param others the other shops' over the days asked for
     */
    record Facts(
            MetricDefinition metric,
            Source source,
            Period asked,
            DailySeries treated,
            Map<ShopId, DailySeries> others) {}

    Estimate<Facts> read(
            Scope scope, MetricDefinition metric, EffectQuestion question, Period period, StudyProgress progress) {
        ShopId shop = question.treated();
        Scope alone = Scope.of(scope.agency(), shop);
        // A shop whose orders were never loaded may still have the platform's daily figures.
        for (Source source : metric.formulas().keySet()) {
            DailySeries treated =
                    treated(alone, metric, question, period, source).trimmed();
            if (treated.isEmpty()) {
                continue;
            }
            if (treated.period().to().isAfter(question.from())) {
                Map<ShopId, DailySeries> others =
                        question.comparesShops() ? others(scope, shop, metric, period, source, progress) : Map.of();
                return Estimate.of(new Facts(metric, source, period, treated, others));
            }
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "“" + metric.zh() + "”的数据只到 " + treated.period().to().minusDays(1) + "，行动从 " + question.from()
                            + " 开始；请导入行动开始后的数据",
                    "data of \"" + metric.en() + "\" end on "
                            + treated.period().to().minusDays(1) + " and the action begins on " + question.from()
                            + "; import the days since");
        }
        return Estimate.none(
                Doubt.Reason.TOO_LITTLE_DATA,
                period.from() + " 至 " + period.to().minusDays(1) + " 没有“" + metric.zh() + "”的数据",
                "no data of \"" + metric.en() + "\" from " + period.from() + " to "
                        + period.to().minusDays(1));
    }

    private DailySeries treated(
            Scope alone, MetricDefinition metric, EffectQuestion question, Period period, Source source) {
        if (question.item() == null) {
            return series.read(alone, metric.key(), period, source);
        }
        DailySeries item = series.readBy(alone, metric.key(), period, "item").get(question.item());
        return item == null ? new DailySeries(period.from(), new double[0]) : item;
    }

    private Map<ShopId, DailySeries> others(
            Scope scope,
            ShopId treated,
            MetricDefinition metric,
            Period period,
            Source source,
            StudyProgress progress) {
        List<ShopId> shops = scope.shops().stream()
                .filter(shop -> !shop.equals(treated))
                .sorted(Comparator.comparingLong(ShopId::value))
                .toList();
        Map<ShopId, DailySeries> others = new LinkedHashMap<>();
        for (ShopId shop : shops) {
            progress.report(
                    0.1 + 0.4 * others.size() / shops.size(),
                    "读取对照店 " + (others.size() + 1) + " / " + shops.size(),
                    "reading comparison shop " + (others.size() + 1) + " of " + shops.size());
            others.put(shop, series.read(Scope.of(scope.agency(), shop), metric.key(), period, source));
        }
        return others;
    }
}
