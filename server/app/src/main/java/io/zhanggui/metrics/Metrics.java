package io.zhanggui.metrics;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.LoadRecord;
import java.util.List;

/** The one place that turns facts into numbers. */
public interface Metrics {

    /** All metrics of an agency, the shipped ones in the order of the catalogue and then its own. */
    List<MetricDefinition> list(AgencyId agency);

    /** A metric as the agency defines it; fails with {@link MetricError#NO_SUCH_METRIC} and close keys. */
    MetricDefinition get(AgencyId agency, String key);

    /** The answer to one question. Over several shops without a split by shop it is of all of them together. */
    MetricAnswer ask(Scope scope, MetricQuestion question);

    /** The answers to several questions, in their order; facts that several of them need are read once. */
    List<MetricAnswer> ask(Scope scope, List<MetricQuestion> questions);

    /** What a question's metric can be split by and narrowed to, as its source tells it. */
    List<Dimension> dimensions(AgencyId agency, MetricQuestion question);

    /** The statements that answer a question, for people to read. */
    List<String> sql(Scope scope, MetricQuestion question);

    /** The single facts behind a metric's first measure, the latest first. */
    FactRows rows(Scope scope, MetricQuestion question, int offset, int limit);

    /** The loads that a question reads. */
    List<LoadRecord> sources(Scope scope, MetricQuestion question);
}
