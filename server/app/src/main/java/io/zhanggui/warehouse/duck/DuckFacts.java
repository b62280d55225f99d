package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Attribute;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Relation;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions on DuckDB. */
final class DuckFacts implements Facts {

    /** So many rows are read in a moment: then all days are kept at once, and which persons there were on each. */
    private static final long FEW_ROWS = 300_000;

    /** Questions that one reading of the facts can answer. */
    private record Together(
            Relation relation,
            String dateColumn,
            List<FactQuestion.Filter> where,
            @Nullable Instant asOf) {

        static Together of(FactQuestion question) {
            return new Together(question.relation(), question.dateColumn(), question.where(), question.asOf());
        }
    }

    private final DuckStore store;
    private final long fewRows;
    private final LoadRecords records;
    private final RelationSql relations = new RelationSql();
    private final DayStrips strips = new DayStrips();
    private final DayReading days;

    DuckFacts(DuckStore store) {
        this(store, FEW_ROWS);
    }

    DuckFacts(DuckStore store, long fewRows) {
        this.store = store;
        this.fewRows = fewRows;
        this.records = new LoadRecords(store);
        this.days = new DayReading(store);
    }

    /** What days tell is put together from them, as long as nothing is loaded in between; the rest is read as asked. */
    @Override
    public List<List<FactAnswer>> ask(Scope scope, List<FactQuestion> questions) {
        List<FactQuestion> different = questions.stream().distinct().toList();
        Map<FactQuestion, List<FactAnswer>> answers = with(connection -> {
            long version = version(scope);
            Map<FactQuestion, List<FactAnswer>> found = new HashMap<>(new FromDays(
                            strips,
                            question -> source(connection, scope, question),
                            wanted -> days.read(
                                    wanted, each -> ofDays(connection, scope, each), knownDays(scope, wanted)),
                            open -> read(connection, scope, open))
                    .answer(different));
            boolean changed = version(scope) != version;
            found.putAll(read(
                    connection,
                    scope,
                    different.stream()
                            .filter(question -> changed || !found.containsKey(question))
                            .toList()));
            return found;
        });
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    /** Whoever asks for figures asks next which days are known. */
    private List<DayReading.Beside> knownDays(Scope scope, List<DayStrips.Wanted> wanted) {
        return wanted.stream()
                .flatMap(each -> each.source().relation().coveredBy().stream())
                .distinct()
                .map(kind ->
                        (DayReading.Beside) connection -> store.remembered().knownDays(connection, scope, kind, null))
                .toList();
    }

    /** The statement of a question, where any load stands of what it reads. */
    private Optional<QuestionSql> ofDays(Connection connection, Scope scope, FactQuestion question)
            throws SQLException {
        for (FactKind kind : question.relation().reads()) {
            if (!store.remembered()
                    .standing(connection, scope, kind, null)
                    .loads()
                    .isEmpty()) {
                return Optional.of(sql(connection, scope, List.of(question)));
            }
        }
        return Optional.empty();
    }

    /** What the strips of a question are of: facts of the kinds that it reads, few of them or many. */
    DayStrips.Source source(Connection connection, Scope scope, FactQuestion question) throws SQLException {
        Set<FactKind> kinds = EnumSet.copyOf(question.relation().reads());
        FactsSql.lookedUp(List.of(question)).forEach(attribute -> kinds.addAll(attribute.reads()));
        long version = store.versions().of(scope, kinds);
        long rows = 0;
        for (FactKind kind : kinds) {
            rows += store.remembered().standing(connection, scope, kind, null).rows();
        }
        return new DayStrips.Source(
                scope, version, question.relation(), question.dateColumn(), question.where(), rows <= fewRows);
    }

    /** As asked, in as few statements as can answer. */
    Map<FactQuestion, List<FactAnswer>> read(Connection connection, Scope scope, List<FactQuestion> questions)
            throws SQLException {
        Map<FactQuestion, List<FactAnswer>> answers = new HashMap<>();
        for (List<FactQuestion> cuts : statements(questions)) {
            QuestionSql sql = sql(connection, scope, cuts);
            answers.putAll(store.readers().one(() -> read(connection, sql, cuts)));
        }
        return answers;
    }

    private static Map<FactQuestion, List<FactAnswer>> read(
            Connection connection, QuestionSql sql, List<FactQuestion> cuts) throws SQLException {
        try (PreparedStatement statement = sql.aggregates().prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            return new CutAnswers(sql, cuts).read(rows);
        }
    }

    /** As few statements as can answer the questions. */
    private static List<List<FactQuestion>> statements(List<FactQuestion> questions) {
        Map<Together, List<List<FactQuestion>>> together = new LinkedHashMap<>();
        for (FactQuestion question : new LinkedHashSet<>(questions)) {
            List<List<FactQuestion>> statements =
                    together.computeIfAbsent(Together.of(question), key -> new ArrayList<>());
            statements.stream()
                    .filter(cuts -> cuts.stream().allMatch(cut -> QuestionSql.fit(cut, question)))
                    .findFirst()
                    .orElseGet(() -> {
                        statements.add(new ArrayList<>());
                        return statements.getLast();
                    })
                    .add(question);
        }
        return together.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String sql(Scope scope, FactQuestion question) {
        return with(connection ->
                sql(connection, scope, List.of(question)).aggregates().text());
    }

    @Override
    public long version(Scope scope) {
        return store.versions().of(scope);
    }

    @Override
    public Coverage coverage(Scope scope, FactKind kind, Period period, @Nullable Instant asOf) {
        return with(connection ->
                store.remembered().knownDays(connection, scope, kind, asOf).over(period));
    }

    @Override
    public FactRows rows(Scope scope, FactQuestion question, int offset, int limit) {
        return with(connection -> {
            QuestionSql sql = sql(connection, scope, List.of(question));
            long total = 0;
            try (PreparedStatement statement = sql.countRows().prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                total = row.getLong(1);
            }
            try (PreparedStatement statement = sql.rows(offset, limit).prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                return rows(rows, total);
            }
        });
    }

    @Override
    public List<LoadRecord> sources(Scope scope, FactQuestion question) {
        List<Long> loads = with(connection -> {
            List<Long> found = new ArrayList<>();
            try (PreparedStatement statement =
                            sql(connection, scope, List.of(question)).loads().prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
        return loads.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(load -> records.find(scope, new LoadId(load)).stream())
                .toList();
    }

    QuestionSql sql(Connection connection, Scope scope, List<FactQuestion> cuts) throws SQLException {
        FactQuestion first = cuts.getFirst();
        boolean byShop = SinceWhen.isByShop(first);
        RelationSql.Standings standings = kind -> store.remembered().standing(connection, scope, kind, first.asOf());
        Map<Attribute, String> lookups = new EnumMap<>(Attribute.class);
        for (Attribute attribute : FactsSql.lookedUp(cuts)) {
            lookups.put(attribute, relations.render(attribute, standings, byShop));
        }
        return new QuestionSql(
                new FactsSql(relations.render(first.relation(), standings, byShop), lookups, cuts), cuts);
    }

    private static FactRows rows(ResultSet rows, long total) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int place = 1; place <= rows.getMetaData().getColumnCount(); place++) {
            columns.add(rows.getMetaData().getColumnName(place));
        }
        List<List<@Nullable Object>> values = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (int place = 1; place <= columns.size(); place++) {
                Object value = rows.getObject(place);
                cells.add(value instanceof Date day ? day.toLocalDate() : value);
            }
            values.add(cells);
        }
        return new FactRows(columns, values, total);
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = store.connection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
