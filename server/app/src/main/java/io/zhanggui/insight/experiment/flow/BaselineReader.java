package io.zhanggui.insight.experiment.flow;

import io.zhanggui.insight.experiment.Baseline;
import io.zhanggui.insight.experiment.Baselines;
import io.zhanggui.insight.series.DailySeries;
import io.zhanggui.insight.series.SeriesReader;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Unit;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the catalogue over the last days that are known. */
@Component
class BaselineReader implements Baselines {

    private static final int DAYS = 28;
    private static final int LOOK_BACK = 180;
    private static final String VISITORS = "item_visitors";

    private final Metrics metrics;
    private final SeriesReader series;
    private final Clock clock;

    BaselineReader(Metrics metrics, SeriesReader series, Clock clock) {
        this.metrics = metrics;
        this.series = series;
        this.clock = clock;
    }

    @Override
    public Optional<Baseline> find(Scope scope, String metric) {
        MetricDefinition definition = metrics.get(scope.agency(), metric);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        DailySeries known = series.read(scope, metric, new Period(tomorrow.minusDays(LOOK_BACK), tomorrow))
                .trimmed();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate end = known.period().to();
        Period period = new Period(end.minusDays(DAYS), end);
        MetricAnswer answer = metrics.ask(scope, MetricQuestion.of(metric, period));
        BigDecimal value = value(answer);
        return value == null
                ? Optional.empty()
                : Optional.of(new Baseline(
                        metric,
                        definition.zh(),
                        definition.en(),
                        definition.unit() == Unit.PERCENT,
                        value,
                        value(metrics.ask(scope, MetricQuestion.of(VISITORS, period))),
                        period.from(),
                        period.to(),
                        answer.missingDays().size()));
    }

    private static @Nullable BigDecimal value(MetricAnswer answer) {
        return answer.rows().stream().map(MetricRow::value).findFirst().orElse(null);
    }
}
