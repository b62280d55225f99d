package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement for the figures of days of several questions of the same rows that differ in the date that decides, such
 * as orders by when they were placed, paid and confirmed. The rows are worked out once: planning and running their joins
 * costs more than grouping them three times.
 *
 * <p>A row of its result is the number of the question, the day as days since 1970-01-01, and the aggregates of all
 * questions, of which those of the others are null. So each keeps the type that it has by itself.
 */
final class DaysSql {

    /**
     * A question by day.
     *
     * @param different which of its aggregates are told as the list of the values that are different
     */
    record Part(QuestionSql sql, Set<Aggregate> different) {

        List<String> values() {
            return sql.values(different);
        }
    }

    private final List<Part> parts;

    /** Of one question, or of several without filters over one relation. */
    DaysSql(List<Part> parts) {
        this.parts = parts;
    }

    /** The place of the first aggregate of a question in a row of the result, from 1. */
    int place(int part) {
        return 3
                + parts.subList(0, part).stream()
                        .mapToInt(each -> each.values().size())
                        .sum();
    }

    BoundSql text() {
        BoundSql sql = new BoundSql().add("WITH ");
        boolean several = parts.size() > 1;
        if (several) {
            writeShared(sql);
        }
        for (int part = 0; part < parts.size(); part++) {
            QuestionSql question = parts.get(part).sql();
            sql.add((part == 0 ? "" : ",\n") + "facts" + part + " AS (\n");
            (several ? question.over("SELECT * FROM shared") : question).writeFacts(sql);
            sql.add("\n)");
        }
        for (int part = 0; part < parts.size(); part++) {
            sql.add(part == 0 ? "\n" : "\nUNION ALL\n").add(select(part));
        }
        return sql.add("\nORDER BY 1, 2");
    }

    private void writeShared(BoundSql sql) {
        Set<String> columns = new LinkedHashSet<>();
        parts.forEach(part -> columns.addAll(part.sql().columns()));
        sql.add("shared AS MATERIALIZED (\nSELECT " + String.join(", ", columns) + "\nFROM (\n");
        sql.add(parts.getFirst().sql().relation()).add("\n) r\n),\n");
    }

    private String select(int part) {
        List<String> select = new ArrayList<>();
        select.add(String.valueOf(part));
        select.add("datediff('day', DATE '1970-01-01', " + QuestionSql.day() + ")");
        for (int other = 0; other < parts.size(); other++) {
            List<String> values = parts.get(other).values();
            select.addAll(other == part ? values : Collections.nCopies(values.size(), "NULL"));
        }
        return "SELECT " + String.join(", ", select) + "\nFROM facts" + part + " f\nGROUP BY " + QuestionSql.day();
    }
}
