package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.catalogue.Measure;
import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
        IdentityHashMap<Plan, MetricAnswer> answers = new IdentityHashMap<>();
        together.forEach((reading, of) -> {
            Map<String, Measure> measures = new LinkedHashMap<>();
            of.forEach(plan -> measures.putAll(plan.measures()));
            MeasureTable table = new MeasureTable(facts, reading);
            table.read(measures.values());
            of.forEach(plan -> answers.put(plan, answer(plan, table)));
        });
        return plans.stream()
                .map(plan -> Objects.requireNonNull(answers.get(plan)))
                .toList();
    }

    private static MetricAnswer answer(Plan plan, MeasureTable table) {
        List<MetricRow> rows = new AnswerRows(plan, table).list();
        if (mixesStandings(plan)) {
            rows = rows.stream()
                    .map(row -> new MetricRow(row.period(), row.dims(), null, NoValue.SEVERAL_SHOPS))
                    .toList();
        }
        return new MetricAnswer(plan.definition(), plan.source(), rows, missing(plan, table), table.latestLoad());
    }

    private static List<LocalDate> missing(Plan plan, MeasureTable table) {
        Period days = plan.slice().readDays();
        return days.from()
                .datesUntil(days.to())
                .filter(day -> plan.measures().values().stream()
                        .anyMatch(measure -> !table.knownDays(measure).contains(day)))
                .toList();
    }

    /** The last score of several shops is that of whichever reported last: no number of them together. */
    private static boolean mixesStandings(Plan plan) {
        return plan.definition().overDays() == OverDays.LAST
                && plan.slice().scope().shops().size() > 1
                && !plan.by().contains(Dimension.SHOP);
    }
}
