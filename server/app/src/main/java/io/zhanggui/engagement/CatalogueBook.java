package io.zhanggui.engagement;

import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.ShippedMetrics;
import io.zhanggui.metrics.ShippedMetrics.Made;
import io.zhanggui.metrics.Source;
import io.zhanggui.settlement.contract.Expression;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.contract.Variant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The shipped metrics as the settlement engine understands them. */
public final class CatalogueBook implements MetricBook {

    private final ShippedMetrics shipped = ShippedMetrics.find();
    private final Map<String, MetricDefinition> byKey = new LinkedHashMap<>();

    public CatalogueBook() {
        shipped.all().forEach(metric -> byKey.put(metric.key(), metric));
    }

    @Override
    public Optional<MetricTerms> find(String key, Variant variant) {
        return Optional.ofNullable(byKey.get(key))
                .flatMap(metric -> source(variant)
                        .flatMap(source -> shipped.madeOf(key, source))
                        .map(made -> terms(metric, made, variant)));
    }

    @Override
    public Collection<String> keys() {
        return byKey.keySet();
    }

    private static MetricTerms terms(MetricDefinition metric, Made made, Variant variant) {
        return new MetricTerms(
                metric.key(),
                metric.zh(),
                metric.en(),
                Unit.valueOf(metric.unit().name()),
                better(metric.better()),
                metric.overDays() == OverDays.SUM,
                Expression.parse(made.formula()),
                Optional.of(variant),
                made.adding());
    }

    private static MetricTerms.Better better(Better better) {
        return MetricTerms.Better.valueOf(better.name());
    }

    private static Optional<Source> source(Variant variant) {
        return switch (variant) {
            case REPORTED -> Optional.of(Source.REPORTED);
            case COMPUTED -> Optional.of(Source.COMPUTED);
            case TYPED -> Optional.of(Source.TYPED);
            case AGREED -> Optional.empty();
        };
    }
}
