package io.zhanggui.metrics.catalogue;

import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.OwnMetric;
import io.zhanggui.metrics.Source;
import java.util.Map;

/**
 * All measures and metrics: the shipped ones, or those of one agency.
 *
 * @param version which of the agency's versions it is; 0 where the agency changed nothing
 * @param causes why two sources differ, by name
 * @param measures by name
 * @param metrics by key, in the order of the files
 * @param formulas by key and source
 * @param own by key, what the agency's files declare or change
 */
public record Catalogue(
        long version,
        Map<String, Note> causes,
        Map<String, Measure> measures,
        Map<String, MetricDefinition> metrics,
        Map<String, Map<Source, Formula>> formulas,
        Map<String, OwnMetric> own) {

    /** The same as a version of an agency. */
    public Catalogue at(long number) {
        return new Catalogue(number, causes, measures, metrics, formulas, own);
    }
}
