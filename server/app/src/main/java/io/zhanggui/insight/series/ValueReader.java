package io.zhanggui.insight.series;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a metric over several periods from one source, so that they can be compared. */
@Component
public class ValueReader {

    private final Metrics metrics;

    ValueReader(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The answers in the order of the periods: by the source that knows most of them, the metric's default where several
     * know as many.
     */
    public List<MetricAnswer> read(Scope scope, String metric, List<Period> periods) {
        return metrics.get(scope.agency(), metric).formulas().keySet().stream()
                .map(source -> read(scope, metric, periods, source))
                .max(Comparator.comparingLong(ValueReader::known))
                .orElseThrow();
    }

    private List<MetricAnswer> read(Scope scope, String metric, List<Period> periods, Source source) {
        return metrics.ask(
                scope,
                periods.stream()
                        .map(period -> MetricQuestion.of(metric, period).from(source))
                        .toList());
    }

    private static long known(List<MetricAnswer> answers) {
        return answers.stream().filter(answer -> findValue(answer) != null).count();
    }

    /** The one value of an answer without a split; null where there is none. */
    public static @Nullable BigDecimal findValue(MetricAnswer answer) {
        return answer.rows().isEmpty() ? null : answer.rows().getFirst().value();
    }
}
