package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.LoadRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers metrics that are changes of another: asks that one for the period and for the same days of the year before, and
 * sets the two beside each other. All other questions pass through.
 */
final class AskChanges implements Metrics {

    private static final int QUOTIENT_DECIMALS = 10;
    private static final int WEEKS_OF_A_YEAR = 52;

    private final Metrics levels;

    AskChanges(Metrics levels) {
        this.levels = levels;
    }

    @Override
    public List<MetricDefinition> list(AgencyId agency) {
        return levels.list(agency);
    }

    @Override
    public MetricDefinition get(AgencyId agency, String key) {
        return levels.get(agency, key);
    }

    @Override
    public MetricAnswer ask(Scope scope, MetricQuestion question) {
        return ask(scope, List.of(question)).getFirst();
    }

    @Override
    public List<MetricAnswer> ask(Scope scope, List<MetricQuestion> questions) {
        List<MetricDefinition> definitions = questions.stream()
                .map(question -> get(scope.agency(), question.metric()))
                .toList();
        List<MetricQuestion> asked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            MetricQuestion question = questions.get(i);
            String of = definitions.get(i).of();
            if (of == null) {
                asked.add(question);
            } else {
                MetricQuestion level = level(of, question);
                asked.add(level);
                asked.add(level.over(yearBefore(level.period())));
            }
        }
        Iterator<MetricAnswer> answers = levels.ask(scope, asked).iterator();
        return definitions.stream()
                .map(definition ->
                        definition.of() == null ? answers.next() : change(definition, answers.next(), answers.next()))
                .toList();
    }

    @Override
    public List<Dimension> dimensions(AgencyId agency, MetricQuestion question) {
        return levels.dimensions(agency, question);
    }

    @Override
    public List<String> sql(Scope scope, MetricQuestion question) {
        String of = get(scope.agency(), question.metric()).of();
        if (of == null) {
            return levels.sql(scope, question);
        }
        MetricQuestion level = level(of, question);
        List<String> statements = new ArrayList<>(levels.sql(scope, level));
        statements.addAll(levels.sql(scope, level.over(yearBefore(level.period()))));
        return statements;
    }

    @Override
    public FactRows rows(Scope scope, MetricQuestion question, int offset, int limit) {
        return levels.rows(scope, question, offset, limit);
    }

    @Override
    public List<LoadRecord> sources(Scope scope, MetricQuestion question) {
        return levels.sources(scope, question);
    }

    /**
     * The same question of the metric whose change it is. A day, week, month, quarter or year that it is narrowed to
     * becomes its period, since the year before has other ones.
     */
    private static MetricQuestion level(String of, MetricQuestion question) {
        Period period = question.period();
        Map<String, String> where = new LinkedHashMap<>(question.where());
        for (Map.Entry<String, String> filter : question.where().entrySet()) {
            Optional<Period> days = Dimension.find(filter.getKey())
                    .filter(Buckets::isBucket)
                    .flatMap(dimension -> within(dimension, filter.getValue(), question.period()));
            if (days.isPresent()) {
                period = overlap(period, days.get());
                where.remove(filter.getKey());
            }
        }
        return new MetricQuestion(
                of, period, question.by(), where, question.source(), question.asOf(), question.rollingDays());
    }

    /** Empty where the value is no day or lies outside: then the filter stays, and is refused with its reason. */
    private static Optional<Period> within(Dimension dimension, String value, Period asked) {
        try {
            return Buckets.within(dimension, LocalDate.parse(value), asked);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Of pieces that share no day the first: the other's filter is then refused. */
    private static Period overlap(Period one, Period other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        return from.isBefore(to) ? new Period(from, to) : one;
    }

    private static Period yearBefore(Period period) {
        LocalDate from = period.from().minusYears(1);
        LocalDate to = period.to().minusYears(1);
        return new Period(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    private static MetricAnswer change(MetricDefinition definition, MetricAnswer now, MetricAnswer before) {
        Map<Map<String, String>, MetricRow> earlier = new HashMap<>();
        before.rows().forEach(row -> earlier.put(aYearOn(row.dims()), row));
        List<MetricRow> rows = now.rows().stream()
                .map(row -> row(definition, row, Optional.ofNullable(earlier.get(row.dims()))))
                .toList();
        return new MetricAnswer(definition, now.source(), rows, now.missingDays(), now.latestLoad());
    }

    private static MetricRow row(MetricDefinition definition, MetricRow now, Optional<MetricRow> before) {
        Known known = change(definition.kind(), now, before);
        BigDecimal value = known.value();
        return new MetricRow(
                now.period(),
                now.dims(),
                value == null ? null : Evaluation.rounded(value, definition.unit()),
                known.reason());
    }

    private static Known change(MetricKind kind, MetricRow now, Optional<MetricRow> before) {
        if (now.value() == null) {
            return Known.none(Objects.requireNonNullElse(now.reason(), NoValue.NOT_LOADED));
        }
        BigDecimal base = before.map(MetricRow::value).orElse(null);
        if (base == null) {
            return Known.none(NoValue.NO_YEAR_BEFORE);
        }
        BigDecimal difference = now.value().subtract(base);
        if (kind == MetricKind.UPLIFT_POINTS) {
            return Known.of(difference);
        }
        return base.signum() == 0
                ? Known.none(NoValue.NOTHING_TO_DIVIDE_BY)
                : Known.of(difference.divide(base.abs(), QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Days, months, quarters and years a year later; weeks 52 weeks later, so that they begin on a Monday again. */
    private static Map<String, String> aYearOn(Map<String, String> dims) {
        Map<String, String> later = new LinkedHashMap<>(dims);
        for (String piece : List.of("day", "month", "quarter", "year")) {
            later.computeIfPresent(piece, (dim, start) -> shifted(start, 0));
        }
        later.computeIfPresent("week", (dim, week) -> shifted(week, WEEKS_OF_A_YEAR));
        return later;
    }

    private static String shifted(@Nullable String day, int weeks) {
        LocalDate date = LocalDate.parse(Objects.requireNonNull(day));
        return (weeks == 0 ? date.plusYears(1) : date.plusWeeks(weeks)).toString();
    }
}
