package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadReceipt;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.LoadSummary;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.SourceTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of loads: written inside a load's transaction, read by scope. */
final class LoadRecords {

    private static final String SELECT =
            "SELECT l.*, r.undone_at, r.by_user AS undone_by FROM load l LEFT JOIN load_retraction r USING (load_id) ";

    private final DuckStore store;

    LoadRecords(DuckStore store) {
        this.store = store;
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    static void insert(
            Sql sql, Owner owner, FactKind kind, NewLoad load, LoadReceipt receipt, LoadSummary summary, Instant now)
            throws SQLException {
        Period period = summary.period();
        sql.run(
                "INSERT INTO load VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                owner.load(),
                owner.agency(),
                owner.shop(),
                kind.name(),
                load.file(),
                load.sheet(),
                load.format(),
                load.formatVersion(),
                summary.fingerprint(),
                receipt.read(),
                receipt.accepted(),
                receipt.updated(),
                receipt.unchanged(),
                receipt.quarantined(),
                receipt.repeats() == null ? null : receipt.repeats().value(),
                summary.sourceTime().at(),
                summary.sourceTime().origin().name(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                summary.periodOrigin() == null ? null : summary.periodOrigin().name(),
                moment(now),
                load.by().value());
    }

    long lastLoad() {
        return read("SELECT coalesce(max(load_id), 0) AS n FROM load", rows -> rows.getLong("n"))
                .getFirst();
    }

    List<LoadRecord> listAlike(Scope scope, NewLoad load, String fingerprintStart) {
        return read(
                SELECT + where(scope) + " AND l.format = ? AND l.format_version = ? AND starts_with(l.fingerprint, ?)"
                        + " AND l.repeats IS NULL AND r.undone_at IS NULL ORDER BY l.load_id DESC",
                LoadRecords::record,
                load.format(),
                load.formatVersion(),
                fingerprintStart);
    }

    Optional<LoadRecord> find(Scope scope, LoadId load) {
        return read(SELECT + where(scope) + " AND l.load_id = ?", LoadRecords::record, load.value()).stream()
                .findFirst();
    }

    List<LoadRecord> listAll(Scope scope, Collection<LoadId> loads) {
        if (loads.isEmpty()) {
            return List.of();
        }
        String numbers =
                loads.stream().map(load -> String.valueOf(load.value())).collect(Collectors.joining(", "));
        return read(SELECT + where(scope) + " AND l.load_id IN (" + numbers + ")", LoadRecords::record);
    }

    List<LoadRecord> list(Scope scope, int offset, int limit) {
        return read(
                SELECT + where(scope) + " ORDER BY l.load_id DESC LIMIT ? OFFSET ?",
                LoadRecords::record,
                limit,
                offset);
    }

    long count(Scope scope) {
        return read("SELECT count(*) AS n FROM load l " + where(scope), rows -> rows.getLong("n"))
                .getFirst();
    }

    private static String where(Scope scope) {
        String shops = scope.shopNumbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "WHERE l.agency_id = " + scope.agency().value() + " AND l.shop_id IN (" + shops + ")";
    }

    private static LoadRecord record(ResultSet row) throws SQLException {
        Object repeats = row.getObject("repeats");
        LoadReceipt receipt = new LoadReceipt(
                new LoadId(row.getLong("load_id")),
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("quarantined"),
                repeats == null ? null : new LoadId(((Number) repeats).longValue()));
        LocalDate from = row.getObject("period_from", LocalDate.class);
        LocalDate to = row.getObject("period_to", LocalDate.class);
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new LoadRecord(
                new ShopId(row.getLong("shop_id")),
                FactKind.valueOf(row.getString("kind")),
                row.getString("file"),
                row.getString("sheet"),
                row.getString("format"),
                row.getString("fingerprint"),
                receipt,
                new SourceTime(
                        row.getObject("source_time", LocalDateTime.class),
                        SourceTime.Origin.valueOf(row.getString("source_origin"))),
                from == null || to == null ? null : new Period(from, to),
                origin(row.getString("period_origin")),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(),
                new UserId(row.getLong("by_user")),
                undone == null
                        ? null
                        : new LoadRecord.Undone(undone.toInstant(), new UserId(row.getLong("undone_by"))));
    }

    private static SourceTime.@Nullable Origin origin(@Nullable String name) {
        return name == null ? null : SourceTime.Origin.valueOf(name);
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Row<T> row, Object... values) {
        try (Connection connection = store.connection();
                PreparedStatement statement = new Sql(connection).prepared(query, values);
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
}
