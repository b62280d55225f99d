package io.zhanggui.insight.report.flow;

import io.zhanggui.insight.Words;
import io.zhanggui.insight.series.ValueReader;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Metrics over the report's days, the former ones and those of last year. */
@Component
final class ComparedFigures {

    /** A metric three times; null where it has no value, for the reason beside it. */
    record Figure(
            MetricDefinition metric,
            @Nullable BigDecimal now,
            @Nullable BigDecimal former,
            @Nullable BigDecimal lastYear,
            NoValue reason,
            int missingDays) {

        Words name() {
            return new Words(metric.zh(), metric.en());
        }

        Words write(@Nullable BigDecimal value) {
            if (value == null) {
                return now == null ? new Words(reason.zh(), reason.en()) : Words.same("—");
            }
            String unit = metric.unit().name().toLowerCase(Locale.ROOT);
            return Words.of(tongue -> tongue.figure(value.doubleValue(), unit));
        }

        Words change(@Nullable BigDecimal then) {
            BigDecimal current = now;
            if (current == null || then == null) {
                return Words.same("—");
            }
            if (metric.unit().isShare()) {
                double points = current.subtract(then).doubleValue() * 100;
                return Words.of(tongue ->
                        (points < 0 ? "−" : "+") + tongue.fixed(Math.abs(points), 2) + tongue.of(" 个百分点", " points"));
            }
            return then.signum() == 0
                    ? Words.same("—")
                    : Words.of(tongue -> tongue.signed(
                            current.divide(then, MathContext.DECIMAL64).doubleValue() - 1));
        }
    }

    private final Metrics metrics;
    private final ValueReader values;

    ComparedFigures(Metrics metrics, ValueReader values) {
        this.metrics = metrics;
        this.values = values;
    }

    /** Those of the keys that the catalogue has, in their order. */
    List<Figure> read(Scope scope, List<String> keys, Period now, Period former, Period lastYear) {
        Set<String> known =
                metrics.list(scope.agency()).stream().map(MetricDefinition::key).collect(Collectors.toSet());
        List<String> there = keys.stream().filter(known::contains).toList();
        return there.stream()
                .map(key -> figure(values.read(scope, key, List.of(now, former, lastYear))))
                .toList();
    }

    private static Figure figure(List<MetricAnswer> answers) {
        MetricAnswer now = answers.getFirst();
        return new Figure(
                now.definition(),
                ValueReader.findValue(now),
                ValueReader.findValue(answers.get(1)),
                ValueReader.findValue(answers.get(2)),
                reason(now),
                now.missingDays().size());
    }

    private static NoValue reason(MetricAnswer answer) {
        MetricRow row = answer.rows().isEmpty() ? null : answer.rows().getFirst();
        NoValue reason = row == null ? null : row.reason();
        return reason == null ? NoValue.NOT_LOADED : reason;
    }
}
