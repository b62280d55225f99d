package io.zhanggui.warehouse.duck;

import io.zhanggui.warehouse.ColumnType;
import io.zhanggui.warehouse.FactColumn;
import io.zhanggui.warehouse.FactKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which days are known. A file of events (orders, refunds, ledger entries) speaks for every day of its period, also
 * for those without an event; a report speaks only for the days it has rows for.
 */
final class CoverageSql {

    private final Connection connection;
    private final ShopLoads loads;
    private final FactKind kind;
    private final Standing standing;

    CoverageSql(Connection connection, ShopLoads loads, FactKind kind) {
        this.connection = connection;
        this.loads = loads;
        this.kind = kind;
        this.standing = loads.standing(kind);
    }

    KnownDays read() throws SQLException {
        Optional<String> day = reportDay();
        NavigableSet<LocalDate> known = day.isPresent() ? reported(day.get()) : loads.spokenDays(kind);
        return new KnownDays(known, loads.latestLoad(kind), loads.latestSource(kind));
    }

    private NavigableSet<LocalDate> reported(String column) throws SQLException {
        NavigableSet<LocalDate> known = new TreeSet<>();
        if (standing.loads().isEmpty()) {
            return known;
        }
        String query = "SELECT day FROM (" + reportedDays(column)
                + ") WHERE day IS NOT NULL GROUP BY day HAVING count(DISTINCT shop_id) = "
                + standing.scope().shops().size();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                known.add(rows.getObject(1, LocalDate.class));
            }
        }
        return known;
    }

    private Optional<String> reportDay() {
        return kind.key().stream()
                .filter(column -> column.type() == ColumnType.DAY)
                .map(FactColumn::name)
                .findFirst();
    }

    private String reportedDays(String column) {
        if (kind.speaksOfSeveralDays()) {
            return "SELECT DISTINCT shop_id, CAST(unnest(generate_series(" + column
                    + ", to_day - 1, INTERVAL 1 DAY)) AS DATE) AS day FROM " + standing.factsInForce();
        }
        boolean ranged = kind.findColumn("to_day").isPresent();
        return "SELECT DISTINCT shop_id, " + column + " AS day FROM " + standing.factsInForce()
                + (ranged ? " WHERE to_day = from_day + 1" : "");
    }
}
