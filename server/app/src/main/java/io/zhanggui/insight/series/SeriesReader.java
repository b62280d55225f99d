package io.zhanggui.insight.series;

import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Source;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads metrics as daily series. */
@Component
public class SeriesReader {

    private final Metrics metrics;

    SeriesReader(Metrics metrics) {
        this.metrics = metrics;
    }

    /** A metric of all shops of the scope together. */
    public DailySeries read(Scope scope, String metric, Period period) {
        return read(scope, metric, period, null);
    }

    /** The same, by what the platform reports or by what is computed; null for the metric's default. */
    public DailySeries read(Scope scope, String metric, Period period, @Nullable Source source) {
        MetricQuestion question = MetricQuestion.of(metric, period, "day").from(source);
        return series(period, metrics.ask(scope, question).rows());
    }

    /** The same by the source that knows most of the days, the metric's default where several know as many. */
    public DailySeries readFullest(Scope scope, String metric, Period period) {
        return metrics.get(scope.agency(), metric).formulas().keySet().stream()
                .map(source -> read(scope, metric, period, source))
                .max(Comparator.comparingInt(DailySeries::known))
                .orElseThrow();
    }

    /** A metric split by one of its dimensions: value of the dimension to series, in the order of the answer. */
    public Map<String, DailySeries> readBy(Scope scope, String metric, Period period, String dimension) {
        MetricAnswer answer = metrics.ask(scope, MetricQuestion.of(metric, period, "day", dimension));
        Map<String, DailySeries> series = new LinkedHashMap<>();
        for (MetricRow row : answer.rows()) {
            DailySeries one = series.computeIfAbsent(row.dims().getOrDefault(dimension, ""), name -> unknown(period));
            put(one, row);
        }
        return series;
    }

    private static DailySeries series(Period period, Iterable<MetricRow> rows) {
        DailySeries series = unknown(period);
        rows.forEach(row -> put(series, row));
        return series;
    }

    private static DailySeries unknown(Period period) {
        double[] values = new double[(int) period.days()];
        Arrays.fill(values, Double.NaN);
        return new DailySeries(period.from(), values);
    }

    private static void put(DailySeries series, MetricRow row) {
        BigDecimal value = row.value();
        if (value != null) {
            int index =
                    (int) ChronoUnit.DAYS.between(series.from(), row.period().from());
            series.values()[index] = value.doubleValue();
        }
    }
}
