package io.zhanggui.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
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

    /** Opens it in a folder that is ours; where it fails, the folder is closed too. */
    static Database open(DataFolder folder, ZhangguiSettings.Database settings) {
        try {
            return open(settings, folder);
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
        connections.close();
        if (embedded != null) {
            embedded.close();
        }
        folder.close();
    }

    private static Database open(ZhangguiSettings.Database settings, DataFolder folder) {
        if (settings.url() != null) {
            HikariDataSource pool = pool(settings.url(), settings.user(), settings.password(), settings.connections());
            return migrated(new Database(folder, null, pool));
        }
        long begun = System.nanoTime();
        PostgresServer server = PostgresServer.start(folder, PostgresPrograms.unpack(settings.programsOrDefault()));
        HikariDataSource pool = pool(server.url(), PostgresServer.USER, server.password(), settings.connections());
        Database database = migrated(new Database(folder, server, pool));
        LOG.info("embedded PostgreSQL ready after {} ms", (System.nanoTime() - begun) / 1_000_000);
        return database;
    }

    private static Database migrated(Database database) {
        try {
            new Migrations(database.connections).run();
            return database;
        } catch (RuntimeException e) {
            database.close();
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
