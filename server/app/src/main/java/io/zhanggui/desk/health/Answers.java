package io.zhanggui.desk.health;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one metric.
 *
 * @param previous of the days before
 * @param lastYear of last year's days
 * @param others the values of the other shops that have one
 */
record Answers(MetricAnswer now, MetricAnswer previous, MetricAnswer lastYear, List<BigDecimal> others) {

    MetricDefinition definition() {
        return now.definition();
    }

    MetricRow row() {
        return now.rows().getFirst();
    }

    @Nullable
    BigDecimal value() {
        return row().value();
    }

    @Nullable
    BigDecimal before() {
        return previous.rows().getFirst().value();
    }

    @Nullable
    BigDecimal yearAgo() {
        return lastYear.rows().getFirst().value();
    }
}
