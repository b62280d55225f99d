package io.zhanggui.warehouse.duck;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.zhanggui.shared.Period;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactQuestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectFinalStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Turns a question into SQL; every user text is bound. */
final class QuestionSql {

    private final DSLContext dsl;
    private final FactQuestion question;
    private final String relation;

    QuestionSql(DSLContext dsl, FactQuestion question, String relation) {
        this.dsl = dsl;
        this.question = question;
        this.relation = relation;
    }

    SelectFinalStep<Record> aggregates() {
        List<Field<?>> groups =
                question.by().stream().<Field<?>>map(this::group).toList();
        List<SelectFieldOrAsterisk> select = new ArrayList<>(groups);
        question.aggregates().forEach(a -> select.add(aggregate(a).as(name(a.name()))));
        var from = dsl.select(select)
                .from(facts(question.rollingDays()))
                .where(isAsked().and(standsInPeriod()));
        return groups.isEmpty() ? from : from.groupBy(groups).orderBy(groups);
    }

    SelectFinalStep<Record> rows(int offset, int limit) {
        SelectLimitStep<Record> all = dsl.select(List.of(table(name("r")).asterisk()))
                .from(facts())
                .where(isAsked().and(anyAggregateReadsIt()))
                .orderBy(column(question.dateColumn()).desc(), column("load_id"), column("row_no"));
        return all.limit(limit).offset(offset);
    }

    SelectFinalStep<?> countRows() {
        return dsl.selectCount().from(facts()).where(isAsked().and(anyAggregateReadsIt()));
    }

    SelectFinalStep<?> loads() {
        return dsl.selectDistinct(column("load_id")).from(facts()).where(isAsked());
    }

    private Table<?> facts() {
        return table("(" + relation + ")").as("r");
    }

    /** With rolling days each row stands for its own day and the days after it that still count it. */
    private Table<?> facts(int rollingDays) {
        return rollingDays == 1
                ? facts()
                : facts().crossJoin(table("(SELECT CAST(unnest(range(" + rollingDays + ")) AS INTEGER) AS days)")
                        .as("ahead"));
    }

    private Condition isAsked() {
        Condition all = within(column(question.dateColumn()), question.readDays());
        for (FactQuestion.Filter filter : question.where()) {
            Field<String> value = group(filter.of()).cast(SQLDataType.VARCHAR);
            all = all.and(filter.value().isEmpty() ? value.isNull() : value.eq(filter.value()));
        }
        return all;
    }

    private Condition standsInPeriod() {
        return question.rollingDays() == 1 ? noCondition() : within(standingDay(), question.period());
    }

    private static Condition within(Field<?> date, Period period) {
        return condition("{0} >= DATE '" + period.from() + "' AND {0} < DATE '" + period.to() + "'", date);
    }

    private Field<LocalDate> standingDay() {
        String ahead = question.rollingDays() == 1 ? "" : " + ahead.days";
        return field("CAST({0} AS DATE)" + ahead, SQLDataType.LOCALDATE, column(question.dateColumn()));
    }

    private Condition anyAggregateReadsIt() {
        Condition any = null;
        for (Aggregate aggregate : question.aggregates()) {
            Condition its = where(aggregate);
            any = any == null ? its : any.or(its);
        }
        return any == null ? noCondition() : any;
    }

    private Field<?> group(FactQuestion.By by) {
        return switch (by) {
            case FactQuestion.By.Column named -> value(named.name());
            case FactQuestion.By.Time time ->
                switch (time.grain()) {
                    case DAY -> standingDay();
                    case WEEK -> firstDay("week");
                    case MONTH -> firstDay("month");
                    case QUARTER -> firstDay("quarter");
                    case YEAR -> firstDay("year");
                    case WEEKDAY -> piece("isodow");
                    case HOUR_OF_DAY -> piece("hour");
                };
        };
    }

    /** A column's value; an empty text is none. */
    private Field<?> value(String name) {
        boolean whole = "shop_id".equals(name)
                || question.relation().reads().stream()
                        .flatMap(kind -> kind.columns().stream())
                        .anyMatch(of -> of.name().equals(name) && of.type() == ColumnType.WHOLE);
        return whole ? column(name) : nullif(field(name("r", name), String.class), inline(""));
    }

    private Field<LocalDate> firstDay(String grain) {
        return field(
                "CAST(date_trunc('" + grain + "', {0}) AS DATE)", SQLDataType.LOCALDATE, column(question.dateColumn()));
    }

    private Field<Integer> piece(String grain) {
        return field(grain + "({0})", SQLDataType.INTEGER, column(question.dateColumn()));
    }

    private Field<?> aggregate(Aggregate aggregate) {
        Condition where = where(aggregate);
        if (aggregate.column() == null) {
            return count().filterWhere(where);
        }
        Field<BigDecimal> column = field(name("r", aggregate.column()), BigDecimal.class);
        return switch (aggregate.function()) {
            case COUNT -> count(column).filterWhere(where);
            case COUNT_DISTINCT -> countDistinct(column).filterWhere(where);
            case SUM -> sum(column).filterWhere(where);
            case MIN -> min(column).filterWhere(where);
            case MAX -> max(column).filterWhere(where);
            case AVERAGE -> avg(column).filterWhere(where);
            case LAST ->
                field(
                        "arg_max({0}, {1}) FILTER (WHERE {2})",
                        BigDecimal.class, column, column(question.dateColumn()), where.and(column.isNotNull()));
        };
    }

    private static Condition where(Aggregate aggregate) {
        Condition all = noCondition();
        for (Aggregate.Condition condition : aggregate.where()) {
            Field<Object> column = column(condition.column());
            all = all.and(
                    switch (condition.test()) {
                        case EQUALS -> column.eq(inline((Object) condition.value()));
                        case DIFFERS -> column.isDistinctFrom(inline((Object) condition.value()));
                        case ABOVE -> column.gt(inline((Object) condition.value()));
                        case BELOW -> column.lt(inline((Object) condition.value()));
                        case KNOWN -> column.isNotNull();
                        case UNKNOWN -> column.isNull();
                    });
        }
        return all;
    }

    private static Field<Object> column(String column) {
        return field(name("r", column), Object.class);
    }
}
