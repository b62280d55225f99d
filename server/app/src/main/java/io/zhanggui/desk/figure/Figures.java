package io.zhanggui.desk.figure;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads metrics of a period beside those of the period before. */
@Component
public class Figures {

    private static final int CHANGE_DECIMALS = 4;

    private final Metrics metrics;

    Figures(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The figures by metric, in the order of the keys.
     *
     * @param where only of what has these values, by dimension
     */
    public Map<String, Figure> read(Scope scope, Period period, Map<String, String> where, List<String> keys) {
        List<MetricQuestion> questions = new ArrayList<>();
        for (String key : keys) {
            MetricQuestion question = MetricQuestion.of(key, period);
            for (Map.Entry<String, String> only : where.entrySet()) {
                question = question.where(only.getKey(), only.getValue());
            }
            questions.add(question);
            questions.add(question.over(period.previous()));
        }
        List<MetricAnswer> answers = metrics.ask(scope, questions);
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            figures.put(keys.get(i), figure(answers.get(2 * i), answers.get(2 * i + 1)));
        }
        return figures;
    }

    /** The lowest value the first of a metric's origins calls healthy, with whose word it is. */
    public Optional<Reference> findHealthy(AgencyId agency, String metric) {
        return metrics.get(agency, metric).bands().stream()
                .filter(band -> band.level() == Band.Level.HEALTHY && band.from() != null)
                .findFirst()
                .map(band -> new Reference(
                        java.util.Objects.requireNonNull(band.from()),
                        band.origin().spoken().zh(),
                        band.origin().spoken().en()));
    }

    private static Figure figure(MetricAnswer now, MetricAnswer before) {
        MetricDefinition metric = now.definition();
        MetricRow row = now.rows().getFirst();
        MetricRow previous = before.rows().getFirst();
        NoValue reason = row.reason();
        return new Figure(
                metric.key(),
                metric.zh(),
                metric.en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                text(row.value()),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                text(previous.value()),
                comparable(now, before) ? change(row.value(), previous.value()) : null,
                now.missingDays().size(),
                judged(metric, row.value()));
    }

    /** Where the gaps differ by more than a twentieth of the days, nothing is compared. */
    private static boolean comparable(MetricAnswer now, MetricAnswer before) {
        long days = now.rows().getFirst().period().days();
        return Math.abs(now.missingDays().size() - before.missingDays().size()) * 20L <= days;
    }

    public static @Nullable String change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || before.signum() == 0) {
            return null;
        }
        return now.subtract(before)
                .divide(before.abs(), CHANGE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static List<Figure.Judged> judged(MetricDefinition metric, @Nullable BigDecimal value) {
        if (value == null) {
            return List.of();
        }
        return metric.bandsOf(value).stream()
                .map(band -> new Figure.Judged(
                        band.level().name().toLowerCase(Locale.ROOT),
                        band.level().zh(),
                        band.level().en(),
                        band.origin().spoken().zh(),
                        band.origin().spoken().en(),
                        metric.bands().stream()
                                .filter(other ->
                                        other.origin().equals(band.origin()) && other.level() == Band.Level.HEALTHY)
                                .map(Band::from)
                                .filter(java.util.Objects::nonNull)
                                .map(BigDecimal::toPlainString)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    public static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    public static @Nullable BigDecimal number(@Nullable Figure figure) {
        return figure == null || figure.value() == null ? null : new BigDecimal(figure.value());
    }
}
