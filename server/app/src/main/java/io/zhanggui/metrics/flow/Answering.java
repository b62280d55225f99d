package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers questions together: those that read the same facts by the same splits share one reading of them. */
final class Answering {

    private final Facts facts;
    private final List<Plan> plans;

    Answering(Facts facts, List<Plan> plans) {
        this.facts = facts;
        this.plans = plans;
    }

    List<MetricAnswer> answers() {
        Map<Plan.Reading, List<Plan>> together = new LinkedHashMap<>();
        for (Plan plan : plans) {
            together.computeIfAbsent(plan.reading(), key -> new ArrayList<>()).add(plan);
        }
        Map<Plan.Reading, MeasureTable> tables = new LinkedHashMap<>();
        together.forEach((reading, of) -> {
            Map<String, Measure> measures = new LinkedHashMap<>();
            of.forEach(plan -> measures.putAll(plan.measures()));
            tables.put(reading, new MeasureTable(reading, measures.values()));
        });
        read(facts, tables);
        return plans.stream()
                .map(plan -> answer(plan, Objects.requireNonNull(tables.get(plan.reading()))))
                .toList();
    }

    /** Everything is asked at once, so that the facts are read once for all periods and splits. */
    static void read(Facts facts, Map<Plan.Reading, MeasureTable> tables) {
        Map<Scope, List<MeasureTable>> byScope = new LinkedHashMap<>();
        tables.forEach(
                (reading, table) -> byScope.computeIfAbsent(reading.slice().scope(), key -> new ArrayList<>())
                        .add(table));
        byScope.forEach((scope, of) -> {
            List<FactQuestion> questions =
                    of.stream().flatMap(table -> table.questions().stream()).toList();
            List<List<FactAnswer>> found = facts.ask(scope, questions);
            Map<FactQuestion, List<FactAnswer>> answers = new HashMap<>();
            for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), found.get(i));
            }
            of.forEach(table -> table.fill(facts, answers));
        });
    }

    private static MetricAnswer answer(Plan plan, MeasureTable table) {
        List<MetricRow> rows = new AnswerRows(plan, table).list();
        if (mixesStandings(plan)) {
            rows = rows.stream()
                    .map(row -> new MetricRow(row.period(), row.dims(), null, NoValue.SEVERAL_SHOPS))
                    .toList();
        }
        Freshness freshness = table.freshness(plan.measures().values());
        Period days = plan.slice().readDays();
        List<LocalDate> missing = days.from()
                .datesUntil(days.to())
                .filter(day -> !freshness.known().contains(day))
                .toList();
        return new MetricAnswer(plan.definition(), plan.source(), List.copyOf(rows), missing, freshness.latestLoad());
    }

    /** The last score of several shops is that of whichever reported last: no number of them together. */
    private static boolean mixesStandings(Plan plan) {
        return plan.definition().overDays() == OverDays.LAST
                && plan.slice().scope().shops().size() > 1
                && !plan.by().contains(Dimension.SHOP);
    }
}
