package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Relation;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures of days. DuckDB plans a statement on one thread, which for the facts of one shop takes as long as running
 * it; so statements run side by side, each on a connection of its own, as many as {@link Readers} lets.
 */
final class DayReading {

    /** Writes the statement of a question; none where no load stands that it could read. */
    interface Statements {
        Optional<QuestionSql> of(FactQuestion question) throws SQLException;
    }

    /** Other work on facts. */
    interface Beside {
        void work(Connection connection) throws SQLException;
    }

    /** What questions have in common that one reading of their rows can answer. */
    private record Rows(Scope scope, long version, Relation relation, Period period) {

        /** Few rows of all days, none filtered out: then only the date differs that decides. */
        static Object of(DayStrips.Wanted wanted) {
            DayStrips.Source source = wanted.source();
            return source.few() && source.where().isEmpty()
                    ? new Rows(source.scope(), source.version(), source.relation(), wanted.period())
                    : wanted;
        }
    }

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final DuckStore store;

    DayReading(DuckStore store) {
        this.store = store;
    }

    /**
     * The figures of each, in their order.
     *
     * @param beside what the same board will ask next, worked out in the meantime
     */
    List<DayFigures> read(List<DayStrips.Wanted> wanted, Statements statements, List<Beside> beside)
            throws SQLException {
        Map<Object, List<DayStrips.Wanted>> together = new LinkedHashMap<>();
        Map<DayStrips.Wanted, DayFigures> figures = new HashMap<>();
        Map<DayStrips.Wanted, QuestionSql> sql = new HashMap<>();
        for (DayStrips.Wanted each : wanted) {
            Optional<QuestionSql> question = statements.of(each.byDay());
            if (question.isPresent()) {
                sql.put(each, question.get());
                together.computeIfAbsent(Rows.of(each), none -> new ArrayList<>())
                        .add(each);
            } else {
                figures.put(each, new Days(each.aggregates(), different(each)).figures());
            }
        }
        List<Callable<Map<DayStrips.Wanted, DayFigures>>> work = new ArrayList<>();
        for (List<DayStrips.Wanted> group : together.values()) {
            work.add(() -> read(group, sql));
        }
        for (Beside other : beside) {
            work.add(() -> {
                try (Connection connection = store.connection()) {
                    other.work(connection);
                }
                return Map.of();
            });
        }
        store.readers().all(work).forEach(figures::putAll);
        return wanted.stream()
                .map(each -> Objects.requireNonNull(figures.get(each)))
                .toList();
    }

    /** Of few facts it is kept which persons there were on each day. */
    private static Set<Aggregate> different(DayStrips.Wanted wanted) {
        return wanted.aggregates().stream()
                .filter(aggregate -> wanted.source().few()
                        && FromDays.isOfNumbers(wanted.source().relation(), aggregate))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<DayStrips.Wanted, DayFigures> read(
            List<DayStrips.Wanted> group, Map<DayStrips.Wanted, QuestionSql> questions) throws SQLException {
        List<Days> days = group.stream()
                .map(each -> new Days(each.aggregates(), different(each)))
                .toList();
        DaysSql sql = new DaysSql(group.stream()
                .map(each -> new DaysSql.Part(Objects.requireNonNull(questions.get(each)), different(each)))
                .toList());
        int[] places = IntStream.range(0, group.size()).map(sql::place).toArray();
        try (Connection connection = store.connection();
                PreparedStatement statement = sql.text().prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                int part = rows.getInt(1);
                days.get(part).add(rows, places[part]);
            }
        }
        Map<DayStrips.Wanted, DayFigures> figures = new HashMap<>();
        for (int part = 0; part < group.size(); part++) {
            figures.put(group.get(part), days.get(part).figures());
        }
        return figures;
    }

    /** Days as they are read, one after the other. */
    private static final class Days {

        private final List<Aggregate> aggregates;
        private final Set<Aggregate> different;
        private final IntStream.Builder days = IntStream.builder();
        private final List<List<@Nullable Object>> values = new ArrayList<>();

        Days(List<Aggregate> aggregates, Set<Aggregate> different) {
            this.aggregates = aggregates;
            this.different = different;
            aggregates.forEach(aggregate -> values.add(new ArrayList<>()));
        }

        /** The day of a row, and the aggregates from a place on. */
        void add(ResultSet row, int place) throws SQLException {
            days.add(row.getInt(2));
            for (int which = 0; which < aggregates.size(); which++) {
                Object value = row.getObject(place + which);
                values.get(which).add(different.contains(aggregates.get(which)) ? numbers(value) : number(value));
            }
        }

        DayFigures figures() {
            Map<Aggregate, DayColumn> columns = new HashMap<>();
            for (int which = 0; which < aggregates.size(); which++) {
                Aggregate aggregate = aggregates.get(which);
                columns.put(
                        aggregate,
                        different.contains(aggregate)
                                ? DayColumn.ofDifferent(values.get(which).stream()
                                        .map(long[].class::cast)
                                        .toList())
                                : DayColumn.of(values.get(which)));
            }
            return new DayFigures(days.build().toArray(), columns);
        }
    }

    /** Whole numbers that fit are longs. */
    private static @Nullable Object number(@Nullable Object value) {
        return switch (value) {
            case Integer whole -> whole.longValue();
            case BigInteger whole when whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0 -> whole.longValue();
            case null, default -> value;
        };
    }

    private static long[] numbers(@Nullable Object list) throws SQLException {
        if (!(list instanceof Array array)) {
            return new long[0];
        }
        return Arrays.stream((@Nullable Object[]) array.getArray())
                .filter(Number.class::isInstance)
                .mapToLong(each -> ((Number) each).longValue())
                .toArray();
    }
}
