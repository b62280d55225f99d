package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.warehouse.Attribute;
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
    private static final Map<Dimension, Attribute> LOOKED_UP = Map.of(
            Dimension.ROLE, Attribute.ROLE,
            Dimension.CATEGORY, Attribute.CATEGORY,
            Dimension.PRICE_BAND, Attribute.PRICE_BAND,
            Dimension.BUYER_KIND, Attribute.BUYER_KIND);

    private Splits() {}

    static By by(Dimension dimension) {
        Attribute attribute = LOOKED_UP.get(dimension);
        if (attribute != null) {
            return new By.Looked(attribute);
        }
        Grain grain = GRAINS.get(dimension);
        return grain == null ? new By.Column(dimension.column()) : new By.Time(grain);
    }

    /**
     * What a metric can be split by where it is made of these measures: days and shops always, what its catalogue entry
     * names where the facts have it, and what can be looked up for the facts.
     */
    static Set<Dimension> allowed(MetricDefinition metric, Collection<Measure> measures) {
        Set<Dimension> all = EnumSet.range(Dimension.DAY, Dimension.WEEKDAY);
        all.add(Dimension.SHOP);
        for (String word : metric.dimensions()) {
            Dimension.find(word).filter(each -> haveAll(measures, each)).ifPresent(all::add);
        }
        LOOKED_UP.keySet().stream().filter(each -> haveAll(measures, each)).forEach(all::add);
        return all;
    }

    /** What a measure by itself can be split by and narrowed to. */
    static Set<Dimension> allowed(Measure measure) {
        Set<Dimension> all = EnumSet.range(Dimension.DAY, Dimension.WEEKDAY);
        all.add(Dimension.SHOP);
        EnumSet.allOf(Dimension.class).stream()
                .filter(each -> haveAll(Set.of(measure), each))
                .forEach(all::add);
        return all;
    }

    private static boolean haveAll(Collection<Measure> measures, Dimension dimension) {
        return measures.stream().map(Measure::relation).allMatch(relation -> {
            Attribute attribute = LOOKED_UP.get(dimension);
            return dimension.ofTime()
                    || (attribute == null ? relation.splits().contains(dimension.column()) : attribute.isOf(relation));
        });
    }
}
