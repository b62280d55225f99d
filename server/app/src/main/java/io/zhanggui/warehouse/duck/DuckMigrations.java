package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.WarehouseError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the store's tables up to date, one numbered script at a time, each in its own transaction. */
final class DuckMigrations {

    /** The scripts in order; a script that was released is never changed. */
    private static final List<String> SCRIPTS = List.of(
            "V1__facts.sql",
            "V2__item_match.sql",
            "V3__typed_figure.sql",
            "V4__refund_timeout.sql",
            "V5__superseded_by_shop.sql",
            "V6__typed_span.sql");

    private final Connection connection;

    DuckMigrations(Connection connection) {
        this.connection = connection;
    }

    void run() throws SQLException {
        runUpTo(newest());
    }

    /** The version this program writes. */
    static int newest() {
        return SCRIPTS.size();
    }

    /** Only so far, as an earlier release would have: what tests start from. */
    void runUpTo(int last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            for (int next = knownVersion(statement) + 1; next <= last; next++) {
                statement.execute("BEGIN TRANSACTION");
                statement.execute(script(SCRIPTS.get(next - 1)));
                statement.execute("INSERT INTO schema_version VALUES (" + next + ")");
                statement.execute("COMMIT");
            }
        }
    }

    /**
     * Whether scripts are due on a store that was made before.
     *
     * @throws Failure where it is newer than this program
     */
    boolean areDue() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return wasMade(statement) && knownVersion(statement) < SCRIPTS.size();
        }
    }

    private static boolean wasMade(Statement statement) throws SQLException {
        try (ResultSet tables =
                statement.executeQuery("SELECT 1 FROM duckdb_tables() WHERE table_name = 'schema_version'")) {
            return tables.next();
        }
    }

    private static int knownVersion(Statement statement) throws SQLException {
        int version = version(statement);
        if (version > SCRIPTS.size()) {
            throw new Failure(WarehouseError.NEWER_STORE, version, SCRIPTS.size());
        }
        return version;
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT coalesce(max(version), 0) FROM schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String script(String name) {
        try (InputStream in = DuckMigrations.class.getResourceAsStream("/db/warehouse/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
