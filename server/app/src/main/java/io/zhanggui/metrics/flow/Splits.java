package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What dimensions are to the store, and which of them a metric's facts have. */
final class Splits {

    private static final Map<Dimension, Grain> GRAINS = Map.of(
            Dimension.HOUR, Grain.HOUR_OF_DAY,
            Dimension.WEEKDAY, Grain.WEEKDAY,
            Dimension.DAY, Grain.DAY,
            Dimension.WEEK, Grain.WEEK,
            Dimension.MONTH, Grain.MONTH,
            Dimension.QUARTER, Grain.QUARTER,
            Dimension.YEAR, Grain.YEAR);
    private static final Map<Dimension, String> COLUMNS = Map.of(
            Dimension.SHOP, "shop_id",
            Dimension.ITEM, "item_id",
            Dimension.CHANNEL1, "source1",
            Dimension.CHANNEL2, "source2",
            Dimension.CHANNEL3, "source3");

    private Splits() {}

    static By by(Dimension dimension) {
        Grain grain = GRAINS.get(dimension);
        return grain == null ? new By.Column(column(dimension)) : new By.Time(grain);
    }

    /** What a metric can be split by where it is made of these measures. */
    static Set<Dimension> allowed(MetricDefinition metric, Collection<Measure> measures) {
        Set<Dimension> all = EnumSet.range(Dimension.DAY, Dimension.WEEKDAY);
        all.add(Dimension.SHOP);
        for (String word : metric.dimensions()) {
            Dimension.find(word).filter(each -> haveAll(measures, each)).ifPresent(all::add);
        }
        return all;
    }

    private static boolean haveAll(Collection<Measure> measures, Dimension dimension) {
        return dimension.ofTime()
                || measures.stream()
                        .allMatch(measure -> measure.relation().splits().contains(column(dimension)));
    }

    private static String column(Dimension dimension) {
        return COLUMNS.getOrDefault(dimension, dimension.word());
    }
}
