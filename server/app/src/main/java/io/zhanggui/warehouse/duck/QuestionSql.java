package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns questions of one relation, date, filter and moment into one statement: the facts are read once, and each
 * question is a cut of them. A row of its result is the number of the cut, the groups as text and the aggregates.
 */
final class QuestionSql {

    private final FactsSql facts;
    private final List<FactQuestion> cuts;
    private final FactQuestion first;
    private final List<Aggregate> aggregates;
    private final int groups;

    QuestionSql(FactsSql facts, List<FactQuestion> cuts) {
        this.facts = facts;
        this.cuts = cuts;
        this.first = cuts.getFirst();
        this.aggregates = List.copyOf(cuts.stream()
                .flatMap(cut -> cut.aggregates().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        this.groups = cuts.stream().mapToInt(cut -> cut.by().size()).max().orElse(0);
    }

    /** The place of an aggregate in a row of the result, from 1. */
    int place(Aggregate aggregate) {
        return 2 + groups + aggregates.indexOf(aggregate);
    }

    BoundSql aggregates() {
        BoundSql sql = new BoundSql();
        sql.add("-- the facts of the days asked for, in force\nWITH facts AS ")
                .add(cuts.size() > 1 ? "MATERIALIZED (\nSELECT " : "(\nSELECT ");
        facts.writeColumns(sql);
        sql.add("\n)");
        for (int number = 0; number < cuts.size(); number++) {
            sql.add(number == 0 ? "" : "\nUNION ALL");
            cut(sql, number);
        }
        return sql;
    }

    BoundSql rows(int offset, int limit) {
        BoundSql sql = new BoundSql().add("SELECT r.*");
        writeAsked(sql);
        return sql.add("\nORDER BY r." + FactsSql.quoted(first.dateColumn()) + " DESC, load_id, row_no LIMIT " + limit
                + " OFFSET " + offset);
    }

    BoundSql countRows() {
        BoundSql sql = new BoundSql().add("SELECT count(*)");
        writeAsked(sql);
        return sql;
    }

    BoundSql loads() {
        BoundSql sql = new BoundSql().add("SELECT DISTINCT r.load_id");
        facts.writeRows(sql, List.of(first.readDays()));
        return sql;
    }

    private void writeAsked(BoundSql sql) {
        facts.writeRows(sql, List.of(first.readDays()));
        sql.add(first.aggregates().stream()
                .map(aggregate -> where("r.", aggregate.where()))
                .distinct()
                .collect(Collectors.joining(" OR ", " AND (", ")")));
    }

    private void cut(BoundSql sql, int number) {
        FactQuestion cut = cuts.get(number);
        List<String> by = cut.by().stream().map(each -> group(cut, each)).toList();
        List<String> select = new ArrayList<>(List.of(String.valueOf(number)));
        by.forEach(group -> select.add("CAST(" + group + " AS VARCHAR)"));
        while (select.size() <= groups) {
            select.add("NULL");
        }
        for (Aggregate aggregate : aggregates) {
            String value = cut.aggregates().contains(aggregate) ? value(cut, aggregate) : "NULL";
            select.add(value + " AS " + FactsSql.quoted(aggregate.name()));
        }
        sql.add("\n-- " + words(cut) + "\nSELECT " + String.join(",\n    ", select) + "\nFROM facts f");
        String day = "f." + FactsSql.quoted(cut.dateColumn());
        sql.add(rolls(cut) ? ", (SELECT CAST(unnest(range(" + cut.rollingDays() + ")) AS INTEGER) AS days) ahead" : "");
        sql.add("\nWHERE " + FactsSql.within(rolls(cut) ? standingDay(cut) : day, cut.period()));
        sql.add(wholeReportsOnly(cut));
        sql.add(by.isEmpty() ? "" : "\nGROUP BY " + String.join(", ", new LinkedHashSet<>(by)));
    }

    /** A report of several days tells nothing of a part of them: it must end where the period and its piece end. */
    private static String wholeReportsOnly(FactQuestion cut) {
        if (!cut.relation().isRanged()) {
            return "";
        }
        String end = rolls(cut) ? standingDay(cut) + " + 1" : "DATE '" + cut.period().to() + "'";
        StringBuilder whole = new StringBuilder(" AND f.to_day <= " + end);
        for (By by : cut.by()) {
            if (by instanceof By.Time time && !rolls(cut)) {
                String piece = pieceOf(time.grain());
                whole.append(" AND f.to_day <= date_trunc('" + piece + "', f.from_day) + INTERVAL 1 " + piece);
            }
        }
        return whole.toString();
    }

    private static String pieceOf(FactQuestion.Grain grain) {
        return switch (grain) {
            case HOUR_OF_DAY, WEEKDAY, DAY -> "day";
            case WEEK, MONTH, QUARTER, YEAR -> grain.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String words(FactQuestion cut) {
        Period period = cut.period();
        return "from " + period.from() + " to before " + period.to()
                + (cut.by().isEmpty() ? "" : ", by " + names(cut.by()))
                + (rolls(cut) ? ", each day standing for the " + cut.rollingDays() + " days that end with it" : "");
    }

    private static String names(Collection<By> by) {
        return by.stream()
                .map(each -> switch (each) {
                    case By.Column column -> column.name();
                    case By.Looked looked -> looked.attribute().column();
                    case By.Time time -> time.grain().name().toLowerCase(java.util.Locale.ROOT);
                })
                .collect(Collectors.joining(" and "));
    }

    private static boolean rolls(FactQuestion cut) {
        return cut.rollingDays() > 1;
    }

    /** With rolling days each row stands for its own day and the days after it that still count it. */
    private static String standingDay(FactQuestion cut) {
        String day = FactsSql.piece(FactQuestion.Grain.DAY, "f." + FactsSql.quoted(cut.dateColumn()));
        return rolls(cut) ? "(" + day + " + ahead.days)" : day;
    }

    private static String group(FactQuestion cut, By by) {
        if (by instanceof By.Time time) {
            return time.grain() == FactQuestion.Grain.DAY
                    ? standingDay(cut)
                    : FactsSql.piece(time.grain(), "f." + FactsSql.quoted(cut.dateColumn()));
        }
        return "f." + FactsSql.nameOf(by);
    }

    private static String value(FactQuestion cut, Aggregate aggregate) {
        String where = where("f.", aggregate.where());
        String filter = aggregate.where().isEmpty() ? "" : " FILTER (WHERE " + where + ")";
        if (aggregate.column() == null) {
            return "count(*)" + filter;
        }
        String column = "f." + FactsSql.quoted(aggregate.column());
        return switch (aggregate.function()) {
            case COUNT -> "count(" + column + ")" + filter;
            case COUNT_DISTINCT -> "count(DISTINCT " + column + ")" + filter;
            case SUM -> "sum(" + column + ")" + filter;
            case MIN -> "min(" + column + ")" + filter;
            case MAX -> "max(" + column + ")" + filter;
            case AVERAGE -> "avg(" + column + ")" + filter;
            case DEVIATION -> "stddev_pop(" + column + ")" + filter;
            case LAST ->
                "arg_max(" + column + ", f." + FactsSql.quoted(cut.dateColumn()) + ") FILTER (WHERE "
                        + (aggregate.where().isEmpty() ? "" : where + " AND ") + column + " IS NOT NULL)";
        };
    }

    private static String where(String alias, List<Aggregate.Condition> conditions) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream()
                        .map(condition -> test(alias + FactsSql.quoted(condition.column()), condition))
                        .collect(Collectors.joining(" AND "));
    }

    private static String test(String column, Aggregate.Condition condition) {
        Object value = condition.value();
        String literal = value instanceof Number ? value.toString() : BoundSql.quoted(String.valueOf(value));
        return switch (condition.test()) {
            case EQUALS -> column + " = " + literal;
            case DIFFERS -> column + " IS DISTINCT FROM " + literal;
            case ABOVE -> column + " > " + literal;
            case BELOW -> column + " < " + literal;
            case KNOWN -> column + " IS NOT NULL";
            case UNKNOWN -> column + " IS NULL";
        };
    }
}
