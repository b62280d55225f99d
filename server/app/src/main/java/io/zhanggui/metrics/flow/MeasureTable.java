package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of measures by group, each relation and date column read once. */
final class MeasureTable {

    private record Dated(Relation relation, String date) {}

    private record Cell(@Nullable BigDecimal value, long rows) {}

    private final Plan.Reading reading;
    private final Map<Dated, List<Measure>> measures = new LinkedHashMap<>();
    private final Map<Dated, FactQuestion> questions = new LinkedHashMap<>();
    private final Map<List<@Nullable Object>, Map<String, Cell>> groups = new LinkedHashMap<>();
    private final Map<Relation, Freshness> known = new HashMap<>();

    MeasureTable(Plan.Reading reading, Collection<Measure> wanted) {
        this.reading = reading;
        for (Measure measure : wanted) {
            measures.computeIfAbsent(new Dated(measure.relation(), measure.date()), key -> new ArrayList<>())
                    .add(measure);
        }
        measures.forEach((dated, of) -> questions.put(dated, question(dated, of)));
    }

    /** What has to be asked of the facts. */
    Collection<FactQuestion> questions() {
        return questions.values();
    }

    void fill(Facts facts, Map<FactQuestion, List<FactAnswer>> answers) {
        measures.forEach((dated, of) -> {
            FactQuestion question = Objects.requireNonNull(questions.get(dated));
            answers.getOrDefault(question, List.of()).forEach(answer -> put(question, of, answer));
            known.computeIfAbsent(dated.relation(), relation -> freshness(facts, relation));
        });
    }

    /** The groups found in the facts of these measures. */
    Set<List<@Nullable Object>> groups(Collection<Measure> of) {
        Set<List<@Nullable Object>> found = new LinkedHashSet<>();
        for (Map.Entry<List<@Nullable Object>, Map<String, Cell>> group : groups.entrySet()) {
            if (of.stream().anyMatch(measure -> group.getValue().containsKey(measure.name()))) {
                found.add(group.getKey());
            }
        }
        return found;
    }

    /** Which days the facts of these measures are known for, all of them, and when the newest was loaded. */
    Freshness freshness(Collection<Measure> of) {
        return of.stream()
                .map(measure -> known.getOrDefault(measure.relation(), Freshness.NOTHING))
                .reduce(Freshness::ofBoth)
                .orElse(Freshness.NOTHING);
    }

    /** Whether any day of these is known to a measure's relation. */
    private boolean knows(Measure measure, Period days) {
        Set<LocalDate> of =
                known.getOrDefault(measure.relation(), Freshness.NOTHING).known();
        return days.from().datesUntil(days.to()).anyMatch(of::contains);
    }

    Known value(Measure measure, List<@Nullable Object> group, Period days) {
        Map<String, Cell> cells = groups.getOrDefault(group, Map.of());
        Cell cell = cells.get(measure.name());
        if (cell == null || cell.rows() == 0) {
            return measure.isZeroWithoutRows() && knows(measure, days)
                    ? Known.of(BigDecimal.ZERO)
                    : Known.none(measure.withoutRows());
        }
        BigDecimal value = cell.value();
        boolean nobody = measure.aggregate().function() == Aggregate.Function.COUNT_DISTINCT
                && value != null
                && value.signum() == 0;
        if (value == null || nobody) {
            return Known.none(measure.absent());
        }
        return Known.of(measure.money() ? value.movePointLeft(2) : value);
    }

    private void put(FactQuestion question, List<Measure> of, FactAnswer answer) {
        Map<String, Cell> cells = groups.computeIfAbsent(answer.groups(), key -> new HashMap<>());
        for (Measure measure : of) {
            BigDecimal rows = answer.values().get(question.aggregates().indexOf(rows(measure)));
            BigDecimal value = answer.values().get(question.aggregates().indexOf(measure.aggregate()));
            cells.put(measure.name(), new Cell(value, rows == null ? 0 : rows.longValue()));
        }
    }

    /** How many rows a measure reads, to tell nothing from zero; measures of like rows share it. */
    private static Aggregate rows(Measure measure) {
        String where = measure.aggregate().where().stream()
                .map(condition -> condition.column() + " " + condition.test() + " " + condition.value())
                .collect(Collectors.joining(" and "));
        return new Aggregate(
                where.isEmpty() ? "rows" : "rows where " + where.replace("\"", ""),
                Aggregate.Function.COUNT,
                null,
                measure.aggregate().where());
    }

    private FactQuestion question(Dated dated, List<Measure> of) {
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        for (Measure measure : of) {
            aggregates.add(measure.aggregate());
            aggregates.add(rows(measure));
        }
        Plan.Slice slice = reading.slice();
        return new FactQuestion(
                dated.relation(),
                List.copyOf(aggregates),
                dated.date(),
                reading.period(),
                reading.by(),
                slice.where(),
                reading.rollingDays(),
                slice.asOf());
    }

    private Freshness freshness(Facts facts, Relation relation) {
        Plan.Slice slice = reading.slice();
        return relation.coveredBy().stream()
                .map(kind -> Freshness.of(facts.coverage(slice.scope(), kind, slice.readDays(), slice.asOf())))
                .reduce(Freshness::ofEither)
                .orElse(Freshness.NOTHING);
    }
}
