package io.zhanggui.warehouse.duck;

import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.WarehouseError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the one DuckDB file of a data folder, and opens it again where a full disk made DuckDB give it up. */
public final class DuckStore implements AutoCloseable {

    static final String FILE = "facts.duckdb";

    private static final Logger LOG = LoggerFactory.getLogger(DuckStore.class);

    private final Path file;
    private final WarehouseSettings settings;
    private final FeedFunction feeds = new FeedFunction();
    private final Versions versions = new Versions();
    private final Remembered remembered = new Remembered(versions);
    private final Readers readers = new Readers();
    private DuckDBConnection owned;

    public DuckStore(Path folder, WarehouseSettings settings) {
        this.settings = settings;
        this.file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder.resolve("spill"));
            this.owned = open();
        } catch (IOException | SQLException e) {
            throw failure(e);
        }
    }

    /** A connection of its own for one use; close it. */
    public synchronized Connection connection() throws SQLException {
        try {
            return owned.duplicate();
        } catch (SQLException e) {
            if (!gaveUp(e)) {
                throw e;
            }
            LOG.warn("DuckDB gave up its file ({}); opening it again", e.getMessage());
            owned.close();
            owned = open();
            return owned.duplicate();
        }
    }

    /** Where Java feeds rows to SQL. */
    FeedFunction feeds() {
        return feeds;
    }

    Versions versions() {
        return versions;
    }

    Remembered remembered() {
        return remembered;
    }

    /** Where statements wait their turn that read facts. */
    Readers readers() {
        return readers;
    }

    /** The store's file, for backups. */
    public Path file() {
        return file;
    }

    /** Folds the write-ahead log into the file, so that a copy of the file is whole. */
    public void checkpoint() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public synchronized void close() {
        readers.close();
        try {
            owned.close();
        } catch (SQLException e) {
            LOG.warn("closing the store of facts: {}", e.getMessage());
        }
    }

    /** Tells a full disk from other faults of the store. */
    static Failure failure(Exception e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("disk full") || lower.contains("enospc")) {
            return new Failure(WarehouseError.DISK_FULL, e);
        }
        return new Failure(
                WarehouseError.STORE_FAILED, e, message.lines().findFirst().orElse(""));
    }

    private static boolean gaveUp(SQLException e) {
        return String.valueOf(e.getMessage()).contains("invalidated");
    }

    private DuckDBConnection open() throws SQLException {
        DuckDBConnection connection = connect(file, settings);
        feeds.register(connection);
        new DuckMigrations(connection).run();
        return connection;
    }

    /** The file as it is, not migrated yet. */
    static DuckDBConnection connect(Path file, WarehouseSettings settings) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", settings.memory());
        properties.setProperty("threads", String.valueOf(settings.threads()));
        properties.setProperty("temp_directory", file.resolveSibling("spill").toString());
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }
}
