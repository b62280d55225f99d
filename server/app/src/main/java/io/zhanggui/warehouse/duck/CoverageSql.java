package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which days are known. A file of events (orders, refunds, ledger entries) speaks for every day of its period, also
 * for those without an event; a report speaks only for the days it has rows for.
 */
final class CoverageSql {

    private final Connection connection;
    private final FactKind kind;
    private final Standing standing;

    CoverageSql(Connection connection, Standing standing) {
        this.connection = connection;
        this.kind = standing.kind();
        this.standing = standing;
    }

    KnownDays read() throws SQLException {
        NavigableSet<LocalDate> known = new TreeSet<>();
        String days = reportDay().map(this::reportedDays).orElseGet(this::spokenDays);
        String query =
                "SELECT day FROM (" + days + ") WHERE day IS NOT NULL GROUP BY day HAVING count(DISTINCT shop_id) = "
                        + standing.scope().shops().size();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getObject(1, LocalDate.class));
            }
        }
        return freshness(known);
    }

    private Optional<String> reportDay() {
        return kind.key().stream()
                .filter(column -> column.type() == ColumnType.DAY)
                .map(FactColumn::name)
                .findFirst();
    }

    private String reportedDays(String column) {
        if (kind == FactKind.SERVICE_PERIOD || kind == FactKind.AGENT_PERIOD) {
            return "SELECT DISTINCT shop_id, CAST(unnest(generate_series(from_day, to_day - 1, INTERVAL 1 DAY)) AS"
                    + " DATE) AS day FROM " + standing.factsInForce();
        }
        boolean ranged = kind.findColumn("to_day").isPresent();
        return "SELECT DISTINCT shop_id, " + column + " AS day FROM " + standing.factsInForce()
                + (ranged ? " WHERE to_day = from_day + 1" : "");
    }

    private String spokenDays() {
        return "SELECT DISTINCT shop_id, CAST(unnest(generate_series(period_from, period_to - 1, INTERVAL 1 DAY)) AS"
                + " DATE) AS day FROM load WHERE period_from IS NOT NULL AND load_id IN " + loads();
    }

    private KnownDays freshness(NavigableSet<LocalDate> known) throws SQLException {
        String query = "SELECT max(committed_at), max(source_time) FROM load WHERE load_id IN " + loads();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            OffsetDateTime committed = rows.getObject(1, OffsetDateTime.class);
            return new KnownDays(
                    known, committed == null ? null : committed.toInstant(), rows.getObject(2, LocalDateTime.class));
        }
    }

    private String loads() {
        return standing.loads().isEmpty()
                ? "(-1)"
                : "("
                        + String.join(
                                ", ",
                                standing.loads().stream().map(String::valueOf).toList()) + ")";
    }
}
