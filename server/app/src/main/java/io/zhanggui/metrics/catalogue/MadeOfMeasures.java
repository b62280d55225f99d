package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.ShippedMetrics;
import io.zhanggui.metrics.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Says what the metrics of a catalogue are made of. */
public final class MadeOfMeasures implements ShippedMetrics {

    private final Catalogue catalogue;

    /** Of the shipped ones. */
    public MadeOfMeasures() {
        this(ShippedCatalogue.get());
    }

    /** Of those that are in force in an agency. */
    public MadeOfMeasures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<MetricDefinition> all() {
        return List.copyOf(catalogue.metrics().values());
    }

    @Override
    public Optional<Made> madeOf(String key, Source source) {
        MetricDefinition metric = catalogue.metrics().get(key);
        if (metric == null || metric.kind() != MetricKind.LEVEL) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        catalogue.formulas().getOrDefault(key, Map.of()).get(source))
                .map(formula -> new Made(text(formula), List.copyOf(formula.measures()), adding(formula)));
    }

    private Set<String> adding(Formula formula) {
        Set<String> adding = new LinkedHashSet<>();
        for (String measure : formula.measures()) {
            if (Objects.requireNonNull(catalogue.measures().get(measure), measure)
                    .adds()) {
                adding.add(measure);
            }
        }
        return adding;
    }

    private static String text(Formula formula) {
        return switch (formula) {
            case Formula.Of of -> of.measure();
            case Formula.Constant constant -> constant.number().toPlainString();
            case Formula.Two two ->
                two.operation().name().toLowerCase(Locale.ROOT) + "(" + text(two.left()) + ", " + text(two.right())
                        + ")";
        };
    }
}
