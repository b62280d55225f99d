package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactQuestion.By;
import io.zhanggui.warehouse.FactQuestion.Grain;
import io.zhanggui.warehouse.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that questions of one relation, date, filter and moment read, with what is looked up for them. */
final class FactsSql {

    private static final String ORDER_PRICE = bands("r.\"paid\"");
    private static final String LINE_PRICE = bands("r.\"sales\" / nullif(r.\"quantity\", 0)");

    private final String relation;
    private final Map<Attribute, String> lookups;
    private final List<FactQuestion> cuts;
    private final FactQuestion first;

    /**
     * The rows of some questions.
     *
     * @param relation the relation's SQL
     * @param lookups the SQL of each attribute that is looked up
     * @param cuts at least one; all of the same relation, date, filter and moment
     */
    FactsSql(String relation, Map<Attribute, String> lookups, List<FactQuestion> cuts) {
        this.relation = relation;
        this.lookups = lookups;
        this.cuts = cuts;
        this.first = cuts.getFirst();
    }

    /** The same questions of other rows that have the same columns. */
    FactsSql over(String rows) {
        return new FactsSql(rows, lookups, cuts);
    }

    String relation() {
        return relation;
    }

    /** The date and what is aggregated, under the alias {@code r}. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(date());
        cuts.forEach(cut -> cut.aggregates().forEach(aggregate -> columns.addAll(columnsOf(aggregate))));
        return columns;
    }

    /** The attributes that the questions need looked up. */
    static Set<Attribute> lookedUp(List<FactQuestion> cuts) {
        return groupings(cuts)
                .flatMap(by -> by instanceof By.Looked looked ? Stream.of(looked.attribute()) : Stream.empty())
                .filter(attribute -> !attribute.reads().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The different periods of the questions; the rows tell by number which they are in. */
    List<Period> periods() {
        return cuts.stream().map(FactQuestion::period).distinct().toList();
    }

    /** All that any of the questions groups by. */
    List<By> groups() {
        return cuts.stream().flatMap(cut -> cut.by().stream()).distinct().toList();
    }

    /** Only the columns that the questions read, what they group by, and the number of the period. */
    void writeColumns(BoundSql sql) {
        Set<String> columns = columns();
        groups().forEach(by -> columns.add(value(by) + " AS " + nameOf(by)));
        StringBuilder period = new StringBuilder("0");
        if (periods().size() > 1) {
            period.replace(0, 1, "CASE");
            for (int number = 0; number < periods().size(); number++) {
                period.append(" WHEN ")
                        .append(within(date(), periods().get(number)))
                        .append(" THEN ")
                        .append(number);
            }
            period.append(" END");
        }
        columns.add(period + " AS period");
        if (isOfPeriod()) {
            columns.add(start() + " AS since");
        }
        sql.add(String.join(", ", columns));
        writeRows(sql, cuts.stream().map(FactQuestion::readDays).distinct().toList(), rolls());
        if (rolls()) {
            sql.add(" AND " + within(standingDay(), first.period()));
        }
        sql.add(wholeReportsOnly());
    }

    /** Whole rows as the relation has them. */
    void writeRows(BoundSql sql, List<Period> days) {
        writeRows(sql, days, false);
    }

    private void writeRows(BoundSql sql, List<Period> days, boolean rolling) {
        sql.add("\nFROM (\n").add(relation).add("\n) r");
        if (rolling) {
            sql.add("\n-- each row stands for its own day and the days after it that still count it\nCROSS JOIN (SELECT"
                    + " CAST(unnest(range(" + first.rollingDays() + ")) AS INTEGER) AS days) ahead");
        }
        lookups.forEach((attribute, text) -> {
            String name = quoted(attribute.column());
            boolean ever = attribute == Attribute.BUYER_KIND;
            sql.add("\n-- " + attribute.column() + (ever ? "" : " of that day") + "\nLEFT JOIN (\n")
                    .add(text)
                    .add("\n) " + name + " ON ");
            sql.add(name + ".shop_id = r.shop_id AND " + name + ".key = " + key(attribute));
            sql.add(
                    ever
                            ? ""
                            : " AND " + date() + " >= " + name + ".from_day AND " + date() + " < " + name + ".to_day");
        });
        sql.add("\nWHERE ").add(days.stream().map(this::read).collect(Collectors.joining(" OR ", "(", ")")));
        for (FactQuestion.Filter filter : first.where()) {
            String value = "CAST(" + value(filter.of()) + " AS VARCHAR)";
            if (filter.value().isEmpty()) {
                sql.add(" AND " + value + " IS NULL");
            } else {
                sql.add(" AND " + value + " = ").value(filter.value());
            }
        }
    }

    private String read(Period days) {
        String within = within(date(), days);
        return first.relation().isRanged() ? "(" + within + " AND r.to_day <= DATE '" + days.to() + "')" : within;
    }

    /**
     * A report of several days tells nothing of a part of them: it must end where the period and its piece end, whether
     * pieces are told apart or one of them is asked about.
     */
    private String wholeReportsOnly() {
        if (!first.relation().isRanged()) {
            return "";
        }
        if (rolls()) {
            return " AND r.to_day <= " + standingDay() + " + 1";
        }
        return groupings(List.of(first))
                .flatMap(by -> by instanceof By.Time time ? Stream.of(pieceOf(time.grain())) : Stream.of())
                .distinct()
                .map(piece -> " AND r.to_day <= date_trunc('" + piece + "', r.from_day) + INTERVAL 1 " + piece)
                .collect(Collectors.joining());
    }

    private static String pieceOf(Grain grain) {
        return switch (grain) {
            case HOUR_OF_DAY, WEEKDAY, DAY -> "day";
            case WEEK, MONTH, QUARTER, YEAR -> grain.name().toLowerCase(Locale.ROOT);
        };
    }

    private boolean isOfPeriod() {
        return cuts.stream().anyMatch(SinceWhen::isOfPeriod);
    }

    /** The first day of the period, or of the piece of it that an answer with this row is of. */
    String start() {
        if (rolls()) {
            return "(" + standingDay() + " - " + (first.rollingDays() - 1) + ")";
        }
        List<String> starts = new ArrayList<>();
        SinceWhen.of(first).ifPresent(since -> since.pieces().forEach(grain -> starts.add(piece(grain))));
        String from = periods().size() == 1
                ? day(first.period())
                : periods().stream()
                        .map(period -> " WHEN " + within(date(), period) + " THEN " + day(period))
                        .collect(Collectors.joining("", "CASE", " END"));
        return starts.isEmpty() ? from : "greatest(" + String.join(", ", starts) + ", " + from + ")";
    }

    private static String day(Period period) {
        return "DATE '" + period.from() + "'";
    }

    private boolean rolls() {
        return first.rollingDays() > 1;
    }

    private String standingDay() {
        return rolls() ? "(CAST(" + date() + " AS DATE) + ahead.days)" : "CAST(" + date() + " AS DATE)";
    }

    static String within(String date, Period period) {
        return date + " >= DATE '" + period.from() + "' AND " + date + " < DATE '" + period.to() + "'";
    }

    private String piece(Grain grain) {
        return switch (grain) {
            case DAY -> standingDay();
            case WEEK, MONTH, QUARTER, YEAR ->
                "CAST(date_trunc('" + grain.name().toLowerCase(Locale.ROOT) + "', " + date() + ") AS DATE)";
            case WEEKDAY -> "isodow(" + date() + ")";
            case HOUR_OF_DAY -> "hour(" + date() + ")";
        };
    }

    /** What the rows call the value of a grouping. */
    static String nameOf(By by) {
        return switch (by) {
            case By.Column column -> quoted("by_" + column.name());
            case By.Looked looked -> quoted("by_" + looked.attribute().column());
            case By.Time time -> quoted("by_" + time.grain().name().toLowerCase(Locale.ROOT));
        };
    }

    /** Whether the values of a grouping are whole numbers. */
    static boolean isWhole(Relation relation, By by) {
        return by instanceof By.Column column
                && ("shop_id".equals(column.name())
                        || relation.reads().stream()
                                .flatMap(kind -> kind.columns().stream())
                                .anyMatch(of -> of.name().equals(column.name()) && of.type() == ColumnType.WHOLE));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    private static Stream<By> groupings(Collection<FactQuestion> cuts) {
        return cuts.stream()
                .flatMap(cut ->
                        Stream.concat(cut.by().stream(), cut.where().stream().map(FactQuestion.Filter::of)));
    }

    private static List<String> columnsOf(Aggregate aggregate) {
        List<String> columns = new ArrayList<>();
        if (aggregate.column() != null) {
            columns.add("r." + quoted(aggregate.column()));
        }
        aggregate.where().forEach(condition -> columns.add("r." + quoted(condition.column())));
        return columns;
    }

    /** An empty text is no value. */
    private String value(By by) {
        return switch (by) {
            case By.Column column ->
                isWhole(first.relation(), by)
                        ? "r." + quoted(column.name())
                        : "nullif(r." + quoted(column.name()) + ", '')";
            case By.Looked looked -> looked(looked.attribute());
            case By.Time time -> piece(time.grain());
        };
    }

    private String looked(Attribute attribute) {
        String value = quoted(attribute.column()) + ".value";
        return switch (attribute) {
            case PRICE_BAND -> first.relation() == Relation.ORDERS ? ORDER_PRICE : LINE_PRICE;
            case BUYER_KIND ->
                "CASE WHEN r.\"buyer\" IS NULL THEN NULL WHEN " + value + " < " + start()
                        + " THEN 'old' ELSE 'new' END";
            case ROLE, CATEGORY -> value;
        };
    }

    private String key(Attribute attribute) {
        if (attribute == Attribute.BUYER_KIND) {
            return "r.\"buyer\"";
        }
        return switch (first.relation()) {
            case ORDER_LINES -> "coalesce(nullif(r.\"item_id\", 'unmatched'), 'code ' || r.\"match_code\")";
            case COSTED_LINES -> "'code ' || r.\"code\"";
            default -> "CAST(r.\"item_id\" AS VARCHAR)";
        };
    }

    private String date() {
        return "r." + quoted(first.dateColumn());
    }

    private static String bands(String fen) {
        return "CASE WHEN " + fen + " < 5000 THEN '0-50' WHEN " + fen + " < 10000 THEN '50-100' WHEN " + fen
                + " < 20000 THEN '100-200' WHEN " + fen + " < 50000 THEN '200-500' WHEN " + fen
                + " < 100000 THEN '500-1000' WHEN " + fen + " >= 100000 THEN '1000+' END";
    }
}
