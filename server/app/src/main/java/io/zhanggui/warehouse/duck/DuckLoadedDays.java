package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadedDays;
import io.zhanggui.warehouse.SourceTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of loads on DuckDB. */
final class DuckLoadedDays implements LoadedDays {

    private final DuckStore store;

    DuckLoadedDays(DuckStore store) {
        this.store = store;
    }

    @Override
    public List<Day> list(Scope scope) {
        List<Day> days = new ArrayList<>();
        try (Connection connection = store.connection()) {
            ShopLoads loads = ShopLoads.at(connection, scope, null);
            for (FactKind kind : FactKind.values()) {
                Standing standing = loads.standing(kind);
                if (!standing.loads().isEmpty()) {
                    findQuery(standing).ifPresent(query -> read(connection, query, kind, days));
                }
            }
            return days;
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    private static Optional<String> findQuery(Standing standing) {
        FactKind kind = standing.kind();
        Optional<FactColumn> reported = kind.key().stream()
                .filter(column -> column.type() == ColumnType.DAY)
                .findFirst();
        Optional<FactColumn> first = kind.columns().stream()
                .filter(column -> column.type() == ColumnType.MOMENT)
                .findFirst();
        String days = reported.map(column -> reported(standing, column.name()))
                .or(() -> first.map(column -> spoken(standing, column.name())))
                .orElse(null);
        return Optional.ofNullable(days)
                .map(of -> "SELECT l.format, d.day, CAST(sum(d.n) AS BIGINT) AS n, max(l.load_id) AS load_id,"
                        + " max(l.source_time) AS source_time, arg_max(l.source_origin, l.source_time) AS source_origin"
                        + " FROM (" + of + ") d JOIN load l ON l.load_id = d.by_load WHERE d.day IS NOT NULL"
                        + " GROUP BY l.format, d.day ORDER BY l.format, d.day");
    }

    /** A report's days: those its rows were stated for, whether or not another report's rows won. */
    private static String reported(Standing standing, String column) {
        String loads = numbers(standing);
        FactKind kind = standing.kind();
        boolean ranged = kind.findColumn("to_day").isPresent();
        String day = kind.speaksOfSeveralDays()
                ? "CAST(unnest(generate_series(f." + column + ", f.to_day - 1, INTERVAL 1 DAY)) AS DATE)"
                : "f." + column;
        String where = ranged && !kind.speaksOfSeveralDays() ? " AND f.to_day = f.from_day + 1" : "";
        return "SELECT DISTINCT f.load_id AS by_load, " + day + " AS day, 0 AS n FROM " + kind.table()
                + " f WHERE f.load_id IN " + loads + where
                + " UNION ALL SELECT DISTINCT a.by_load, " + day + ", 0 FROM attested a JOIN " + kind.table()
                + " f ON f.load_id = a.load_id AND f.row_no = a.row_no WHERE a.kind = '" + kind
                + "' AND a.by_load IN " + loads + where
                + " UNION ALL SELECT f.load_id, " + day + ", 1 FROM " + standing.factsInForce() + " f WHERE true"
                + where;
    }

    /** A file of events speaks of the days of its period. Events without a key are too many to be counted here. */
    private static String spoken(Standing standing, String column) {
        String spoken = "SELECT load_id AS by_load,"
                + " CAST(unnest(generate_series(period_from, period_to - 1, INTERVAL 1 DAY)) AS DATE) AS day, 0 AS n"
                + " FROM load WHERE period_from IS NOT NULL AND load_id IN " + numbers(standing);
        return standing.kind().key().isEmpty()
                ? spoken
                : spoken + " UNION ALL SELECT f.load_id, CAST(f." + column + " AS DATE), count(*) FROM "
                        + standing.factsInForce() + " f GROUP BY ALL";
    }

    private static String numbers(Standing standing) {
        return standing.loads().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static void read(Connection connection, String query, FactKind kind, List<Day> into) {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                into.add(new Day(
                        row.getString("format"),
                        kind,
                        row.getObject("day", LocalDate.class),
                        row.getLong("n"),
                        new LoadId(row.getLong("load_id")),
                        new SourceTime(
                                row.getObject("source_time", LocalDateTime.class),
                                SourceTime.Origin.valueOf(row.getString("source_origin")))));
            }
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
