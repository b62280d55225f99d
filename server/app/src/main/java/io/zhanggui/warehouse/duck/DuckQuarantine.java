package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.Quarantine;
import io.zhanggui.warehouse.QuarantinedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quarantine on DuckDB. */
final class DuckQuarantine implements Quarantine {

    private static final String MENDED = "(SELECT load_id, row_no, max(by_load) AS by_load,"
            + " arg_max(mended_at, by_load) AS mended_at, arg_max(by_user, by_load) AS by_user FROM quarantine_mended"
            + " WHERE by_load NOT IN (SELECT load_id FROM load_retraction) GROUP BY load_id, row_no)";

    private static final String STANDING = "(WITH standing AS (SELECT load_id, repeats FROM load"
            + " WHERE load_id NOT IN (SELECT load_id FROM load_retraction))"
            + " SELECT load_id FROM standing UNION SELECT repeats FROM standing WHERE repeats IS NOT NULL)";

    /** A load's own number, or that of the load it repeats and still stands for. */
    private static final String MEANT = "(SELECT coalesce(repeats, load_id) FROM load WHERE load_id = ?"
            + " AND (repeats IS NULL OR load_id NOT IN (SELECT load_id FROM load_retraction)))";

    private final DuckStore store;
    private final Clock clock;

    DuckQuarantine(DuckStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Page list(Scope scope, @Nullable LoadId load, int offset, int limit) {
        List<Object> values = values(load);
        String from = from(scope, load);
        long total = read("SELECT count(*) AS n" + from, rows -> rows.getLong("n"), values)
                .getFirst();
        values.add(limit);
        values.add(offset);
        String columns = "SELECT q.*, m.by_load, m.mended_at, m.by_user";
        String order = " ORDER BY q.load_id DESC, q.row_no LIMIT ? OFFSET ?";
        return new Page(read(columns + from + order, DuckQuarantine::row, values), total);
    }

    @Override
    public Optional<QuarantinedRow> find(Scope scope, LoadId load, long row) {
        List<Object> values = values(load);
        values.add(row);
        return read(
                        "SELECT q.*, m.by_load, m.mended_at, m.by_user" + from(scope, load) + " AND q.row_no = ?",
                        DuckQuarantine::row,
                        values)
                .stream()
                .findFirst();
    }

    @Override
    public void markMended(Scope scope, LoadId load, long row, LoadId byLoad, UserId user) {
        List<Object> values = new ArrayList<>(
                List.of(byLoad.value(), LoadRecords.moment(clock.instant()), user.value(), load.value(), row));
        run(
                "INSERT INTO quarantine_mended SELECT q.load_id, q.row_no, CAST(? AS BIGINT), CAST(? AS TIMESTAMPTZ),"
                        + " CAST(? AS BIGINT) FROM quarantine q WHERE q.load_id = " + MEANT
                        + " AND q.row_no = ? AND q.agency_id = "
                        + scope.agency().value() + " AND q.shop_id IN ("
                        + Standing.shops(scope) + ")",
                values);
    }

    @Override
    public long purgeExpired(Instant now) {
        return run("DELETE FROM quarantine WHERE expires_at <= ?", List.of(LoadRecords.moment(now)));
    }

    private static String from(Scope scope, @Nullable LoadId load) {
        return " FROM quarantine q LEFT JOIN " + MENDED + " m ON m.load_id = q.load_id AND m.row_no = q.row_no"
                + " WHERE q.agency_id = " + scope.agency().value() + " AND q.shop_id IN (" + Standing.shops(scope)
                + ") AND q.expires_at > ? AND q.load_id IN " + STANDING
                + (load == null ? "" : " AND q.load_id = " + MEANT);
    }

    private List<Object> values(@Nullable LoadId load) {
        List<Object> values = new ArrayList<>();
        values.add(LoadRecords.moment(clock.instant()));
        if (load != null) {
            values.add(load.value());
        }
        return values;
    }

    private static QuarantinedRow row(ResultSet row) throws SQLException {
        OffsetDateTime mended = row.getObject("mended_at", OffsetDateTime.class);
        return new QuarantinedRow(
                new LoadId(row.getLong("load_id")),
                row.getLong("row_no"),
                row.getLong("line_no"),
                row.getString("codes"),
                row.getBytes("sealed"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                mended == null
                        ? null
                        : new QuarantinedRow.Mended(
                                new LoadId(row.getLong("by_load")),
                                mended.toInstant(),
                                new UserId(row.getLong("by_user"))));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Row<T> row, List<Object> values) {
        try (Connection connection = store.connection();
                PreparedStatement statement = new Sql(connection).prepared(query, values.toArray());
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }

    private long run(String statement, List<?> values) {
        try (Connection connection = store.connection()) {
            return new Sql(connection).run(statement, values.toArray());
        } catch (SQLException e) {
            throw DuckStore.failure(e);
        }
    }
}
