package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricError;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Recipes;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.CloseWords;
import io.zhanggui.metrics.catalogue.FormulaWords;
import io.zhanggui.metrics.catalogue.MadeOfMeasures;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Base measures from the warehouse's facts. */
final class AskMeasures implements BaseMeasures {

    private static final int DECIMALS = 12;

    private final Catalogues catalogues;
    private final Facts facts;

    AskMeasures(Catalogues catalogues, Facts facts) {
        this.catalogues = catalogues;
        this.facts = facts;
    }

    /** A question made ready. */
    private record Ready(Measure measure, MeasureQuestion question, Plan.Reading reading) {}

    @Override
    public Recipes recipes(AgencyId agency) {
        return new MadeOfMeasures(catalogues.of(agency));
    }

    @Override
    public long version(AgencyId agency) {
        return catalogues.of(agency).version();
    }

    @Override
    public Optional<BaseMeasure> find(AgencyId agency, String name) {
        return Optional.ofNullable(catalogues.of(agency).measures().get(name))
                .map(measure -> new BaseMeasure(
                        name,
                        measure.adds(),
                        measure.relation().isRanged(),
                        measure.money(),
                        FormulaWords.of(measure)));
    }

    @Override
    public boolean has(AgencyId agency, String name, Dimension dimension) {
        Measure measure = catalogues.of(agency).measures().get(name);
        return measure != null && Splits.allowed(measure).contains(dimension);
    }

    @Override
    public List<MeasureAnswer> ask(Scope scope, List<MeasureQuestion> questions) {
        Catalogue catalogue = catalogues.of(scope.agency());
        List<Ready> ready = questions.stream()
                .map(question -> ready(catalogue, scope, question))
                .toList();
        Map<Plan.Reading, Set<Measure>> together = new LinkedHashMap<>();
        for (Ready each : ready) {
            together.computeIfAbsent(each.reading(), key -> new LinkedHashSet<>())
                    .add(each.measure());
        }
        Map<Plan.Reading, MeasureTable> tables = new LinkedHashMap<>();
        together.forEach((reading, measures) -> tables.put(reading, new MeasureTable(reading, measures)));
        Answering.read(facts, tables);
        return ready.stream()
                .map(each -> answer(each, Objects.requireNonNull(tables.get(each.reading()))))
                .toList();
    }

    private static Ready ready(Catalogue catalogue, Scope scope, MeasureQuestion question) {
        String name = question.measure();
        Measure measure = catalogue.measures().get(name);
        if (measure == null) {
            String close =
                    String.join(", ", CloseWords.of(name, catalogue.measures().keySet()));
            throw new Failure(MetricError.NO_SUCH_METRIC, name, close);
        }
        MetricQuestion asked = new MetricQuestion(
                name,
                question.period(),
                question.byDay() ? List.of(Dimension.DAY.word()) : List.of(),
                question.where(),
                null,
                question.asOf(),
                null);
        Narrowing narrowing = new Narrowing(asked, name, Splits.allowed(measure));
        return new Ready(
                measure,
                question,
                new Plan.Reading(
                        narrowing.slice(scope),
                        question.period(),
                        1,
                        narrowing.by().stream().map(Splits::by).toList()));
    }

    private static MeasureAnswer answer(Ready ready, MeasureTable table) {
        Period period = ready.question().period();
        List<MetricRow> rows = new ArrayList<>();
        if (ready.question().byDay()) {
            for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
                rows.add(row(ready.measure(), table, List.of(day), Period.day(day)));
            }
        } else {
            rows.add(row(ready.measure(), table, List.of(), period));
        }
        Freshness freshness = table.freshness(Set.of(ready.measure()));
        List<LocalDate> missing = period.from()
                .datesUntil(period.to())
                .filter(day -> !freshness.known().contains(day))
                .toList();
        return new MeasureAnswer(rows, missing, freshness.latestLoad());
    }

    private static MetricRow row(Measure measure, MeasureTable table, List<@Nullable Object> group, Period days) {
        Known known = table.value(measure, group, days);
        BigDecimal value = known.value();
        return new MetricRow(
                days,
                Map.of(),
                value == null || value.scale() <= DECIMALS ? value : value.setScale(DECIMALS, RoundingMode.HALF_UP),
                known.reason());
    }
}
