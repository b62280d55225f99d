package io.zhanggui.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.backup.BackupReader;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The older release of these tests is one that had no tables for imports yet. */
class UpgradeTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
    private static final String COPY = "before-2.0.0-20261121-100000.zip";

    @TempDir
    private Path root;

    @Test
    void the_data_of_an_older_release_is_saved_before_it_is_migrated() throws IOException, SQLException {
        makeOlder();

        try (Database database = open(List.of())) {
            assertThat(hasImports(database)).isTrue();
            assertThat(agencies(database)).isEqualTo("1");
        }

        assertThat(copies()).containsExactly(COPY);
        try (BackupReader copy = BackupReader.open(data().resolve("backups").resolve(COPY))) {
            assertThat(copy.manifest().version()).isEqualTo("2.0.0");
            copy.verify();
            copy.extract(root.resolve("restored"));
        }
        try (DataFolder restored = DataFolder.open(root.resolve("restored"));
                PostgresServer server = PostgresServer.start(restored, PostgresPrograms.unpack(MadeData.programs()));
                Connection connection =
                        DriverManager.getConnection(server.url(), PostgresServer.USER, server.password())) {
            assertThat(ask(connection, "select count(*) from identity.agency")).isEqualTo("1");
            assertThat(ask(connection, "select to_regclass('connect.import_job') is null"))
                    .isEqualTo("t");
        }
    }

    @Test
    void what_is_of_this_release_is_saved_only_where_a_store_beside_is_older() throws IOException {
        MadeData.copyTo(data());
        open(List.of(store -> true)).close();
        assertThat(copies()).containsExactly(COPY);
        Files.delete(data().resolve("backups").resolve(COPY));

        open(List.of(store -> false)).close();
        assertThat(copies()).isEmpty();
    }

    @Test
    void a_newer_store_beside_ends_the_start_before_anything_is_begun() throws IOException {
        NeighbourStore newer = data -> {
            throw new Failure(DatabaseError.NEWER_THAN_PROGRAM, "facts", 9);
        };

        assertThatThrownBy(() -> open(List.of(store -> true, newer))).isInstanceOf(Failure.class);

        assertThat(copies()).isEmpty();
        assertThat(data().resolve("postgres")).doesNotExist();
    }

    @Test
    void nothing_is_migrated_where_the_copy_cannot_be_written() throws IOException, SQLException {
        makeOlder();
        Files.createDirectories(data().resolve("backups").resolve(COPY));

        assertThatThrownBy(() -> open(List.of()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(DatabaseError.NOT_SAVED));

        assertThat(copies()).containsExactly(COPY);
        assertOlderStill();
    }

    private void makeOlder() throws SQLException {
        MadeData.copyTo(data());
        try (Database database = open(List.of());
                Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema connect cascade");
            statement.execute("insert into identity.agency (name, created_at) values ('甲', now())");
        }
    }

    private void assertOlderStill() throws SQLException {
        try (DataFolder folder = DataFolder.open(data());
                PostgresServer server = PostgresServer.start(folder, PostgresPrograms.unpack(MadeData.programs()));
                Connection connection =
                        DriverManager.getConnection(server.url(), PostgresServer.USER, server.password())) {
            assertThat(ask(connection, "select to_regclass('connect.import_job') is null"))
                    .isEqualTo("t");
        }
    }

    private static boolean hasImports(Database database) throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            return ask(connection, "select to_regclass('connect.import_job') is not null")
                    .equals("t");
        }
    }

    private static String agencies(Database database) throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            return ask(connection, "select count(*) from identity.agency");
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private List<String> copies() throws IOException {
        Path backups = data().resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path data() {
        return root.resolve("data");
    }

    private Database open(List<NeighbourStore> neighbours) {
        return Database.open(DataFolder.open(data()), MadeData.embedded(), new Upgrade("2.0.0", neighbours, NOW));
    }
}
