package io.zhanggui.metrics;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The shipped metrics and what they are made of, for those who compute without the warehouse, such as a contract. */
public interface ShippedMetrics {

    /**
     * What a metric is made of.
     *
     * @param formula over measures, as the catalogue writes it
     * @param adding those of its measures whose values of days, and of shops, add up
     */
    record Made(String formula, Set<String> adding) {}

    /** All of them, in the order of the catalogue. */
    List<MetricDefinition> all();

    /** What one is made of by a source; empty where it has no such source, or is a change of another metric. */
    Optional<Made> madeOf(String key, Source source);

    /** The ones there are. */
    static ShippedMetrics find() {
        return ServiceLoader.load(ShippedMetrics.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no shipped metrics"));
    }
}
