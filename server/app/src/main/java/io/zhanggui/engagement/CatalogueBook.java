package io.zhanggui.engagement;

import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Recipes;
import io.zhanggui.metrics.Recipes.Made;
import io.zhanggui.metrics.ShippedMetrics;
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
import java.util.Set;

/** The metrics of a catalogue as the settlement engine understands them. */
public final class CatalogueBook implements MetricBook {

    private final Recipes recipes;
    private final Map<String, MetricDefinition> byKey = new LinkedHashMap<>();

    /** The shipped metrics. */
    public CatalogueBook() {
        this(ShippedMetrics.find());
    }

    /** Those in force in an agency, its own among them. */
    public CatalogueBook(Recipes recipes) {
        this.recipes = recipes;
        recipes.all().forEach(metric -> byKey.put(metric.key(), metric));
    }

    @Override
    public Optional<MetricTerms> find(String key, Variant variant) {
        return Optional.ofNullable(byKey.get(key))
                .flatMap(metric -> source(variant)
                        .flatMap(source -> recipes.madeOf(key, source))
                        .map(made -> terms(metric, made, variant)));
    }

    @Override
    public Collection<String> keys() {
        return byKey.keySet();
    }

    /** A metric's unit as contracts count it: differences of shares are shares there too. */
    public static Unit unit(io.zhanggui.metrics.Unit unit) {
        return unit.isShare() ? Unit.PERCENT : Unit.valueOf(unit.name());
    }

    private static MetricTerms terms(MetricDefinition metric, Made made, Variant variant) {
        return new MetricTerms(
                metric.key(),
                metric.zh(),
                metric.en(),
                unit(metric.unit()),
                better(metric.better()),
                metric.overDays() == OverDays.SUM,
                Expression.parse(made.formula()),
                Optional.of(variant),
                addable(metric, made));
    }

    /** A mean of days and a standing are nothing that could be made of values of days, whatever their measures are. */
    private static Set<String> addable(MetricDefinition metric, Made made) {
        boolean ofDays = metric.overDays() == OverDays.AVERAGE || metric.overDays() == OverDays.LAST;
        return ofDays ? Set.of() : made.adding();
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
