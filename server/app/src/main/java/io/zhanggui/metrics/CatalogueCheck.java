package io.zhanggui.metrics;

import java.util.List;

/**
 * What a text would do if it became a file of the catalogue.
 *
 * @param faults of the file, in the order of its lines; with any it cannot be kept
 * @param changes of metrics; empty with faults
 */
public record CatalogueCheck(List<CatalogueFault> faults, List<Change> changes) {

    /** What happens to a metric. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * One metric that would not be as it is.
     *
     * @param metric as it would be; as it was where it would be removed
     * @param formula whether what it counts is another
     * @param uses what shows or counts on it
     */
    public record Change(Kind kind, MetricDefinition metric, boolean formula, List<MetricUse> uses) {}
}
