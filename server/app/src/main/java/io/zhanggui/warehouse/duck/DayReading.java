package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactQuestion;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures of days. DuckDB plans a statement on one thread, which for the facts of one shop takes as long as running
 * it; so statements run side by side, each on a connection of its own.
 */
final class DayReading {

    /** Writes the statement of one question. */
    interface Statements {
        QuestionSql of(FactQuestion question) throws SQLException;
    }

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final DuckStore store;

    DayReading(DuckStore store) {
        this.store = store;
    }

    List<DayFigures> read(List<DayStrips.Wanted> wanted, Statements statements) throws SQLException {
        List<Callable<DayFigures>> work = new ArrayList<>();
        for (DayStrips.Wanted each : wanted) {
            Set<Aggregate> different = different(each);
            BoundSql sql = statements.of(each.byDay()).days(different);
            work.add(() -> read(sql, each.aggregates(), different));
        }
        return sideBySide(work);
    }

    private static List<DayFigures> sideBySide(List<Callable<DayFigures>> work) throws SQLException {
        List<DayFigures> read = new ArrayList<>();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<DayFigures> one : at.invokeAll(work)) {
                read.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading facts", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
        }
        return read;
    }

    /** Of few facts it is kept which persons there were on each day. */
    private static Set<Aggregate> different(DayStrips.Wanted wanted) {
        return wanted.aggregates().stream()
                .filter(aggregate -> wanted.source().few()
                        && FromDays.isOfNumbers(wanted.source().relation(), aggregate))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private DayFigures read(BoundSql sql, List<Aggregate> aggregates, Set<Aggregate> different) throws SQLException {
        IntStream.Builder days = IntStream.builder();
        List<List<@Nullable Object>> values = new ArrayList<>();
        aggregates.forEach(aggregate -> values.add(new ArrayList<>()));
        try (Connection connection = store.connection();
                PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                days.add(rows.getInt(1));
                for (int which = 0; which < aggregates.size(); which++) {
                    Object value = rows.getObject(which + 2);
                    values.get(which).add(different.contains(aggregates.get(which)) ? numbers(value) : number(value));
                }
            }
        }
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
