package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.BehaviourAction;
import io.zhanggui.warehouse.PathQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of a path: each step looks back at the events of the step before it. */
final class PathSql {

    private static final SqlFile EVENTS = SqlFile.read("/paths/events.sql");
    private static final SqlFile FIRST = SqlFile.read("/paths/first_step.sql");
    private static final SqlFile NEXT = SqlFile.read("/paths/next_step.sql");

    private PathSql() {}

    /**
     * {@code WITH event AS (…)} over some facts, for a query that reads {@code event}. It is not materialized: nine events
     * in ten are looks, and each reader wants one action, which the scan of the table skips by itself.
     */
    static String overEvents(String facts, Period period, List<String> walker) {
        return "WITH event AS NOT MATERIALIZED (\n"
                + EVENTS.with("facts", facts)
                        .with("from", period.from())
                        .with("to", period.to())
                        .with("walker", String.join(", ", walker))
                        .text()
                + ")";
    }

    /** One row, one number per step: who got there. */
    static String counts(String facts, PathQuestion question) {
        List<String> walker = walker(question.walker());
        List<String> parts = new ArrayList<>();
        parts.add(overEvents(facts, question.period(), walker));
        for (int step = 0; step < question.steps().size(); step++) {
            parts.add("step" + step + " AS (\n" + step(question, step, walker).text() + ")");
        }
        String who = walker.size() == 1 ? walker.getFirst() : "(" + String.join(", ", walker) + ")";
        String select = IntStream.range(0, question.steps().size())
                .mapToObj(step -> "(SELECT count(DISTINCT " + who + ") FROM step" + step + ")")
                .collect(Collectors.joining(", "));
        return String.join(",\n", parts) + "\nSELECT " + select;
    }

    private static SqlFile step(PathQuestion question, int step, List<String> walker) {
        Set<BehaviourAction> actions = question.steps().get(step);
        SqlFile sql = (step == 0 ? FIRST : NEXT)
                .with("walker", String.join(", ", walker))
                .with("actions", quoted(actions));
        if (step == 0) {
            return sql;
        }
        boolean shared = !Collections.disjoint(actions, question.steps().get(step - 1));
        return sql.with("before", "step" + (step - 1))
                .with("began", step == 1 ? "b.moment" : "b.began")
                .with("columns", joined(walker, column -> "n." + column, ", "))
                .with("same", joined(walker, column -> "n." + column + " = b." + column, " AND "))
                .with("after", shared ? ">" : ">=")
                .with("window", question.window().toSeconds());
    }

    private static List<String> walker(PathQuestion.Walker walker) {
        return switch (walker) {
            case PERSON -> List.of("person");
            case PERSON_WITH_ITEM -> List.of("person", "item_id");
        };
    }

    private static String quoted(Set<BehaviourAction> actions) {
        return actions.stream()
                .sorted()
                .map(action -> "'" + action.code() + "'")
                .collect(Collectors.joining(", "));
    }

    private static String joined(
            List<String> columns, java.util.function.UnaryOperator<String> each, String separator) {
        return columns.stream().map(each).collect(Collectors.joining(separator));
    }
}
