package io.zhanggui.metrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the metrics of a catalogue are made of, for those who add numbers up themselves, such as a contract. */
public interface Recipes {

    /**
     * What a metric is made of.
     *
     * @param formula over measures, as the catalogue writes it
     * @param measures in the order in which the formula names them
     * @param adding those of its measures whose values of days, and of shops, add up
     */
    record Made(String formula, List<String> measures, Set<String> adding) {}

    /** All of them, in the order of the catalogue. */
    List<MetricDefinition> all();

    /** What one is made of by a source; empty where it has no such source, or is a change of another metric. */
    Optional<Made> madeOf(String key, Source source);
}
