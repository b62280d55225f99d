package io.zhanggui.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open data folder with a migrated PostgreSQL behind a pool of connections. */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final @Nullable PostgresServer embedded;
    private final HikariDataSource connections;

    private Database(DataFolder folder, @Nullable PostgresServer embedded, HikariDataSource connections) {
        this.folder = folder;
        this.embedded = embedded;
        this.connections = connections;
    }

    /**
     * Opens it in a folder that is ours, and brings it up to date. What an earlier release wrote is saved first. Where
     * it fails, the folder is closed too.
     */
    static Database open(DataFolder folder, ZhangguiSettings.Database settings, Upgrade upgrade) {
        try {
            boolean older = upgrade.concernsNeighbours(folder);
            Database database = connect(folder, settings);
            if (database.isDue() || older) {
                database.disconnect();
                upgrade.save(folder);
                database = connect(folder, settings);
            }
            return database.migrated();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    DataFolder folder() {
        return folder;
    }

    DataSource connections() {
        return connections;
    }

    @Override
    public synchronized void close() {
        if (connections.isClosed()) {
            return;
        }
        disconnect();
        folder.close();
    }

    private static Database connect(DataFolder folder, ZhangguiSettings.Database settings) {
        if (settings.url() != null) {
            return new Database(
                    folder, null, pool(settings.url(), settings.user(), settings.password(), settings.connections()));
        }
        long begun = System.nanoTime();
        PostgresServer server = PostgresServer.start(folder, PostgresPrograms.unpack(settings.programsOrDefault()));
        HikariDataSource pool = pool(server.url(), PostgresServer.USER, server.password(), settings.connections());
        LOG.info("embedded PostgreSQL ready after {} ms", (System.nanoTime() - begun) / 1_000_000);
        return new Database(folder, server, pool);
    }

    private void disconnect() {
        connections.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Whether it holds data that this release will migrate; an external one is its operator's to save. */
    private boolean isDue() {
        return orDisconnected(() -> new Migrations(connections).areDue()) && embedded != null;
    }

    private Database migrated() {
        return orDisconnected(() -> {
            new Migrations(connections).run();
            return this;
        });
    }

    private <T> T orDisconnected(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
    }

    private static HikariDataSource pool(
            String url, @Nullable String user, @Nullable String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgres");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }
}
