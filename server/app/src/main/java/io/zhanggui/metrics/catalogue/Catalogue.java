package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Source;
import java.util.Map;

/**
 * All measures and metrics.
 *
 * @param measures by name
 * @param metrics by key, in the order of the files
 * @param formulas by key and source
 */
public record Catalogue(
        Map<String, Measure> measures,
        Map<String, MetricDefinition> metrics,
        Map<String, Map<Source, Formula>> formulas) {}
