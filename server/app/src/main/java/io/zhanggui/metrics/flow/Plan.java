package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Source;
import io.zhanggui.metrics.catalogue.Formula;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question made ready: which formula, which measures, what of the facts to read.
 *
 * @param definition of which metric
 * @param source whose number
 * @param formula how
 * @param measures from what, by name
 * @param by split by these
 * @param slice which facts
 */
record Plan(
        MetricDefinition definition,
        Source source,
        Formula formula,
        Map<String, Measure> measures,
        List<Dimension> by,
        Slice slice) {

    /**
     * Which facts a question is about: its scope and period, narrowed by its filters.
     *
     * @param scope of these shops
     * @param period of these days
     * @param rollingDays each day stands for so many that end with it
     * @param where only rows with these values
     * @param asOf as it was known then
     */
    record Slice(
            Scope scope,
            Period period,
            int rollingDays,
            List<FactQuestion.Filter> where,
            @Nullable Instant asOf) {

        /** All days its values are over. */
        Period readDays() {
            return new Period(period.from().minusDays(rollingDays - 1L), period.to());
        }
    }

    /** What is read together with other plans that read the same. */
    record Reading(Slice slice, Period period, int rollingDays, List<FactQuestion.By> by) {}

    static Plan of(
            Scope scope,
            MetricQuestion question,
            MetricDefinition definition,
            Source source,
            Formula formula,
            Map<String, Measure> measures) {
        Narrowing narrowing = new Narrowing(question, definition.key(), Splits.allowed(definition, measures.values()));
        return new Plan(definition, source, formula, measures, narrowing.by(), narrowing.slice(scope));
    }

    /** Whether days must be told apart although the question does not, to take their mean. */
    boolean meansOverDays() {
        return definition.overDays() == OverDays.AVERAGE && (slice.rollingDays() > 1 || !by.contains(Dimension.DAY));
    }

    /** How the facts are read: as asked, and by day over all days where a mean over days is wanted. */
    Reading reading() {
        if (!meansOverDays()) {
            return new Reading(
                    slice,
                    slice.period(),
                    slice.rollingDays(),
                    by.stream().map(Splits::by).toList());
        }
        List<Dimension> read = new ArrayList<>(by);
        if (!by.contains(Dimension.DAY)) {
            read.add(Dimension.DAY);
        }
        return new Reading(
                slice, slice.readDays(), 1, read.stream().map(Splits::by).toList());
    }
}
