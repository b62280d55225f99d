package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadRecord;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Questions on DuckDB. */
final class DuckFacts implements Facts {

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final Settings SETTINGS = new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS);

    private final DuckStore store;
    private final LoadRecords records;
    private final RelationSql relations = new RelationSql();

    DuckFacts(DuckStore store) {
        this.store = store;
        this.records = new LoadRecords(store);
    }

    @Override
    public List<FactAnswer> ask(Scope scope, FactQuestion question) {
        return with((connection, dsl) -> {
            Result<Record> rows =
                    sql(connection, dsl, scope, question).aggregates().fetch();
            List<FactAnswer> answers = new ArrayList<>(rows.size());
            int groups = question.by().size();
            for (Record row : rows) {
                answers.add(answer(row, groups));
            }
            return answers;
        });
    }

    @Override
    public Coverage coverage(Scope scope, FactKind kind, Period period, @Nullable Instant asOf) {
        return with((connection, dsl) -> new CoverageSql(connection, scope, kind, asOf).over(period));
    }

    @Override
    public FactRows rows(Scope scope, FactQuestion question, int offset, int limit) {
        return with((connection, dsl) -> {
            QuestionSql sql = sql(connection, dsl, scope, question);
            Number total = (Number) sql.countRows().fetchOne(0);
            Result<Record> rows = sql.rows(offset, limit).fetch();
            List<String> columns =
                    java.util.Arrays.stream(rows.fields()).map(Field::getName).toList();
            List<List<@Nullable Object>> values = new ArrayList<>();
            for (Record row : rows) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(plain(row.get(i)));
                }
                values.add(cells);
            }
            return new FactRows(columns, values, total == null ? 0 : total.longValue());
        });
    }

    @Override
    public List<LoadRecord> sources(Scope scope, FactQuestion question) {
        List<Long> loads = with((connection, dsl) ->
                sql(connection, dsl, scope, question).loads().fetch(0, Long.class));
        return loads.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(load -> records.find(scope, new LoadId(load)).stream())
                .toList();
    }

    private QuestionSql sql(Connection connection, DSLContext dsl, Scope scope, FactQuestion question)
            throws SQLException {
        String relation = relations.render(connection, scope, question.relation(), question.asOf());
        return new QuestionSql(dsl, question, relation);
    }

    private static FactAnswer answer(Record row, int groups) {
        List<@Nullable Object> by = new ArrayList<>();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (i < groups) {
                by.add(plain(value));
            } else {
                values.add(value == null ? null : new BigDecimal(value.toString()));
            }
        }
        return new FactAnswer(by, values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Date day ? day.toLocalDate() : value;
    }

    private interface Work<T> {
        T run(Connection connection, DSLContext dsl) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = store.connection()) {
            return work.run(connection, DSL.using(connection, SQLDialect.DUCKDB, SETTINGS));
        } catch (SQLException | DataAccessException e) {
            throw DuckStore.failure(e);
        }
    }
}
