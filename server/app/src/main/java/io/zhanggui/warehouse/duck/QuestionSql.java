package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns questions of one relation, date, filter and moment into one statement: the facts are read once and grouped for
 * each question. A row of its result is the number of its period, which groups it is not split by (a bit each, the last
 * group's the lowest), the groups as text, and the aggregates.
 */
final class QuestionSql {

    private final FactsSql facts;
    private final List<FactQuestion> cuts;
    private final FactQuestion first;
    private final List<Aggregate> aggregates;
    private final List<By> groups;

    QuestionSql(FactsSql facts, List<FactQuestion> cuts) {
        this.facts = facts;
        this.cuts = cuts;
        this.first = cuts.getFirst();
        this.aggregates = List.copyOf(cuts.stream()
                .flatMap(cut -> cut.aggregates().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        this.groups = facts.groups();
    }

    /** Whether one statement can answer both: their days are the same or apart, and each row stands for one day. */
    static boolean fit(FactQuestion a, FactQuestion b) {
        boolean plain =
                a.rollingDays() == 1 && b.rollingDays() == 1 && !a.relation().isRanged();
        boolean apart = !a.period().from().isBefore(b.period().to())
                || !b.period().from().isBefore(a.period().to());
        return plain
                && (apart || a.period().equals(b.period()))
                && SinceWhen.of(a).equals(SinceWhen.of(b));
    }

    /** The number of a question's period. */
    int period(FactQuestion cut) {
        return facts.periods().indexOf(cut.period());
    }

    /** The groups a question is not split by, as bits. */
    long bits(FactQuestion cut) {
        long bits = 0;
        for (By group : groups) {
            bits = 2 * bits + (cut.by().contains(group) ? 0 : 1);
        }
        return bits;
    }

    /** The place of a group in a row of the result, from 1. */
    int place(By group) {
        return 3 + groups.indexOf(group);
    }

    /** The place of an aggregate in a row of the result, from 1. */
    int place(Aggregate aggregate) {
        return 3 + groups.size() + aggregates.indexOf(aggregate);
    }

    BoundSql aggregates() {
        BoundSql sql = new BoundSql();
        sql.add("-- the facts of the days asked for, in force\nWITH facts AS (\nSELECT ");
        facts.writeColumns(sql);
        List<String> names =
                groups.stream().map(group -> "f." + FactsSql.nameOf(group)).toList();
        List<String> select = new ArrayList<>(List.of("f.period"));
        select.add((names.isEmpty() ? "0" : "GROUPING(" + String.join(", ", names) + ")") + " AS not_by");
        names.forEach(name -> select.add("CAST(" + name + " AS VARCHAR)"));
        aggregates.forEach(aggregate -> select.add(value(aggregate) + " AS " + FactsSql.quoted(aggregate.name())));
        sql.add("\n)\n-- " + cuts.stream().map(QuestionSql::words).distinct().collect(Collectors.joining("\n-- ")));
        sql.add("\nSELECT " + String.join(",\n    ", select) + "\nFROM facts f");
        sql.add("\nGROUP BY GROUPING SETS ("
                + cuts.stream().map(QuestionSql::set).distinct().collect(Collectors.joining(", ")) + ")");
        return sql;
    }

    /** The same questions of other rows that have the same columns. */
    QuestionSql over(String rows) {
        return new QuestionSql(facts.over(rows), cuts);
    }

    String relation() {
        return facts.relation();
    }

    /** The columns of the relation that the questions read, where they ask of no filter and nothing looked up. */
    Set<String> columns() {
        return facts.columns();
    }

    /** The rows of the questions with the columns they read: a query. */
    void writeFacts(BoundSql sql) {
        sql.add("SELECT ");
        facts.writeColumns(sql);
    }

    /** The day of those rows under the alias {@code f}, for questions by day. */
    static String day() {
        return "f." + FactsSql.nameOf(new By.Time(FactQuestion.Grain.DAY));
    }

    /**
     * The aggregates of the first question over those rows, in their order.
     *
     * @param different which of them are told as the list of the values that are different
     */
    List<String> values(Set<Aggregate> different) {
        return first.aggregates().stream()
                .map(aggregate -> different.contains(aggregate)
                        ? value(aggregate).replaceFirst("^count\\(", "list(")
                        : value(aggregate))
                .toList();
    }

    private static String set(FactQuestion cut) {
        return cut.by().stream()
                .map(group -> "f." + FactsSql.nameOf(group))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", cut.by().isEmpty() ? "(f.period" : "(f.period, ", ")"));
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
                .map(aggregate -> where("r.", facts.start(), aggregate.where()))
                .distinct()
                .collect(Collectors.joining(" OR ", " AND (", ")")));
    }

    private static String words(FactQuestion cut) {
        Period period = cut.period();
        return "from " + period.from() + " to before " + period.to()
                + (cut.by().isEmpty() ? "" : ", by " + names(cut.by()))
                + (cut.rollingDays() > 1
                        ? ", each day standing for the " + cut.rollingDays() + " days that end with it"
                        : "");
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

    private String value(Aggregate aggregate) {
        String where = where("f.", "f.since", aggregate.where());
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
                "arg_max(" + column + ", f." + FactsSql.quoted(first.dateColumn()) + ") FILTER (WHERE "
                        + (aggregate.where().isEmpty() ? "" : where + " AND ") + column + " IS NOT NULL)";
        };
    }

    /** The conditions as SQL; {@code since} is the day from which a day lies in the period. */
    private static String where(String alias, String since, List<Aggregate.Condition> conditions) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream()
                        .map(condition -> test(alias + FactsSql.quoted(condition.column()), since, condition))
                        .collect(Collectors.joining(" AND "));
    }

    private static String test(String column, String since, Aggregate.Condition condition) {
        Object value = condition.value();
        String literal = value instanceof Number ? value.toString() : BoundSql.quoted(String.valueOf(value));
        return switch (condition.test()) {
            case EQUALS -> column + " = " + literal;
            case DIFFERS -> column + " IS DISTINCT FROM " + literal;
            case ABOVE -> column + " > " + literal;
            case BELOW -> column + " < " + literal;
            case KNOWN -> column + " IS NOT NULL";
            case UNKNOWN -> column + " IS NULL";
            case IN_PERIOD -> column + " >= " + since;
            case BEFORE_PERIOD -> column + " < " + since;
        };
    }
}
