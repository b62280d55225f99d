package io.zhanggui.warehouse.duck;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectFinalStep;
import org.jooq.SelectLimitStep;
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
        var from = dsl.select(select).from(table("(" + relation + ")").as("r")).where(inPeriod());
        return groups.isEmpty() ? from : from.groupBy(groups).orderBy(groups);
    }

    SelectFinalStep<Record> rows(int offset, int limit) {
        SelectLimitStep<Record> all = dsl.select(List.of(table(name("r")).asterisk()))
                .from(table("(" + relation + ")").as("r"))
                .where(inPeriod().and(anyAggregateReadsIt()))
                .orderBy(column(question.dateColumn()).desc(), column("load_id"), column("row_no"));
        return all.limit(limit).offset(offset);
    }

    SelectFinalStep<?> countRows() {
        return dsl.selectCount()
                .from(table("(" + relation + ")").as("r"))
                .where(inPeriod().and(anyAggregateReadsIt()));
    }

    SelectFinalStep<?> loads() {
        return dsl.selectDistinct(column("load_id"))
                .from(table("(" + relation + ")").as("r"))
                .where(inPeriod());
    }

    private Condition inPeriod() {
        Field<Object> date = column(question.dateColumn());
        return date.ge(field("DATE '" + question.period().from() + "'", Object.class))
                .and(date.lt(field("DATE '" + question.period().to() + "'", Object.class)));
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
            case FactQuestion.By.Column named -> column(named.name());
            case FactQuestion.By.Time time -> {
                String date = "r.\"" + question.dateColumn() + "\"";
                yield switch (time.grain()) {
                    case DAY -> field("CAST(" + date + " AS DATE)", SQLDataType.LOCALDATE);
                    case WEEK -> field("CAST(date_trunc('week', " + date + ") AS DATE)", SQLDataType.LOCALDATE);
                    case MONTH -> field("CAST(date_trunc('month', " + date + ") AS DATE)", SQLDataType.LOCALDATE);
                    case HOUR_OF_DAY -> field("hour(" + date + ")", SQLDataType.INTEGER);
                };
            }
        };
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
