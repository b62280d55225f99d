package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of measures by group, each relation and date column read once. */
final class MeasureTable {

    private record Dated(Relation relation, String date) {}

    private record Cell(@Nullable BigDecimal value, long rows) {}

    private final Facts facts;
    private final Plan.Reading reading;
    private final Map<List<@Nullable Object>, Map<String, Cell>> groups = new LinkedHashMap<>();
    private final Map<Relation, Set<LocalDate>> known = new HashMap<>();
    private @Nullable Instant latestLoad;

    MeasureTable(Facts facts, Plan.Reading reading) {
        this.facts = facts;
        this.reading = reading;
    }

    void read(Collection<Measure> measures) {
        Map<Dated, List<Measure>> together = new LinkedHashMap<>();
        for (Measure measure : measures) {
            together.computeIfAbsent(new Dated(measure.relation(), measure.date()), key -> new ArrayList<>())
                    .add(measure);
        }
        together.forEach(this::read);
    }

    /** The groups found by any measure. */
    Set<List<@Nullable Object>> groups() {
        return groups.keySet();
    }

    /** Whether any day of these is known to a measure's relation. */
    boolean knows(Measure measure, Period days) {
        Set<LocalDate> of = known.getOrDefault(measure.relation(), Set.of());
        return days.from().datesUntil(days.to()).anyMatch(of::contains);
    }

    Set<LocalDate> knownDays(Measure measure) {
        return known.getOrDefault(measure.relation(), Set.of());
    }

    @Nullable
    Instant latestLoad() {
        return latestLoad;
    }

    Known value(Measure measure, List<@Nullable Object> group, Period days) {
        Map<String, Cell> cells = groups.getOrDefault(group, Map.of());
        Cell cell = cells.get(measure.name());
        if (cell == null || cell.rows() == 0) {
            boolean countable = switch (measure.aggregate().function()) {
                case COUNT, COUNT_DISTINCT, SUM -> true;
                case MIN, MAX, AVERAGE, LAST -> false;
            };
            return countable && knows(measure, days) ? Known.of(BigDecimal.ZERO) : Known.none(NoValue.NOT_LOADED);
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

    private void read(Dated dated, List<Measure> measures) {
        List<Aggregate> aggregates = new ArrayList<>();
        for (Measure measure : measures) {
            aggregates.add(measure.aggregate());
            aggregates.add(new Aggregate(
                    "rows_" + measure.name(),
                    Aggregate.Function.COUNT,
                    null,
                    measure.aggregate().where()));
        }
        for (FactAnswer answer : facts.ask(reading.slice().scope(), question(dated, aggregates))) {
            Map<String, Cell> cells = groups.computeIfAbsent(answer.groups(), key -> new HashMap<>());
            for (int i = 0; i < measures.size(); i++) {
                BigDecimal rows = answer.values().get(2 * i + 1);
                cells.put(
                        measures.get(i).name(),
                        new Cell(answer.values().get(2 * i), rows == null ? 0 : rows.longValue()));
            }
        }
        known.computeIfAbsent(dated.relation(), this::cover);
    }

    private FactQuestion question(Dated dated, List<Aggregate> aggregates) {
        Plan.Slice slice = reading.slice();
        return new FactQuestion(
                dated.relation(),
                aggregates,
                dated.date(),
                reading.period(),
                reading.by(),
                slice.where(),
                reading.rollingDays(),
                slice.asOf());
    }

    private Set<LocalDate> cover(Relation relation) {
        Plan.Slice slice = reading.slice();
        Set<LocalDate> days = new HashSet<>();
        for (FactKind kind : new LinkedHashSet<>(relation.coveredBy())) {
            Coverage coverage = facts.coverage(slice.scope(), kind, slice.readDays(), slice.asOf());
            days.addAll(coverage.known());
            Instant load = coverage.latestLoad();
            if (load != null && (latestLoad == null || load.isAfter(latestLoad))) {
                latestLoad = load;
            }
        }
        return days;
    }
}
