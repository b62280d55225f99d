package io.zhanggui.database;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of one data folder: durable commits, scram passwords, loopback only, a new port at each
 * start. It runs in a session of its own, so Ctrl-C reaches it through us and not past us.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "zhanggui";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 3;
    private static final long PATIENCE_SECONDS = 60;
    private static final String SETTINGS = """
            # Written at each start of Zhanggui; put your own lines into postgresql.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            port = %d
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            wal_level = minimal
            max_wal_senders = 0
            max_connections = 40
            shared_buffers = '64MB'
            io_method = 'sync'
            jit = off
            timezone = 'Asia/Shanghai'
            log_timezone = 'Asia/Shanghai'
            # The values of a row belong in no log.
            log_error_verbosity = terse
            log_min_error_statement = panic
            """;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private int port;

    private PostgresServer(DataFolder data, PostgresPrograms programs) {
        this.programs = programs;
        this.cluster = data.root().resolve("postgres");
        this.log = data.folder("logs").resolve("postgres.log");
        this.password = data.secret("postgres");
    }

    /** Makes the cluster where absent, stops what a killed run left, and starts. */
    static PostgresServer start(DataFolder data, PostgresPrograms programs) {
        PostgresServer server = new PostgresServer(data, programs);
        server.prepare(data.folder("secrets").resolve("postgres"));
        new OrphanedPostgres(server.cluster).stop();
        server.startOnFreePort();
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    /** Stops it in its own order: connections are ended, everything is written, the process is gone. */
    @Override
    public void close() {
        if (!run(programs.command("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-s", "stop"))) {
            LOG.warn("the embedded PostgreSQL did not stop cleanly; the next start repairs it");
        }
    }

    private void prepare(Path passwordFile) {
        if (Files.exists(cluster)) {
            return;
        }
        // Under its own name only once it is whole, since the first start can be killed too.
        Path draft = cluster.resolveSibling("postgres.new");
        try {
            Folders.delete(draft);
            if (!run(programs.command(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + USER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8"))) {
                throw new Failure(DatabaseError.WILL_NOT_START, "initdb, " + log);
            }
            Files.move(draft, cluster);
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, cluster, e.getClass().getSimpleName());
        }
    }

    private void startOnFreePort() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            port = freePort();
            configure();
            if (run(programs.command("pg_ctl", "-D", cluster.toString(), "-l", log.toString(), "-w", "-s", "start"))) {
                return;
            }
        }
        throw new Failure(DatabaseError.WILL_NOT_START, log);
    }

    private void configure() {
        try {
            Files.writeString(cluster.resolve("postgresql.auto.conf"), SETTINGS.formatted(port));
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, cluster, e.getClass().getSimpleName());
        }
    }

    private boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new Failure(DatabaseError.WILL_NOT_START, e, command.getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure(DatabaseError.WILL_NOT_START, e, "no free port");
        }
    }
}
