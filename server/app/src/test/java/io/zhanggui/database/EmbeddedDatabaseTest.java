package io.zhanggui.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    private static final Upgrade ALONE = new Upgrade("0.1.0", List.of(), Clock.systemUTC());

    @TempDir
    private Path data;

    @Test
    void commits_are_durable_and_passwords_are_scram() throws SQLException {
        try (Database database = open()) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        MadeData.copyTo(data);
        try (DataFolder folder = DataFolder.open(data);
                PostgresServer server = PostgresServer.start(folder, programs())) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), PostgresServer.USER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void secrets_are_for_the_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.open(data)) {
            String secret = folder.secret("postgres");
            assertThat(secret).hasSize(64).isEqualTo(folder.secret("postgres"));
            assertThat(Files.getPosixFilePermissions(data.resolve("secrets/postgres")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void what_was_committed_is_there_after_a_restart() throws SQLException {
        MadeData.copyTo(data);
        try (Database database = open()) {
            tell(database, "create table kept (n int)");
            tell(database, "insert into kept values (7)");
        }
        try (Database database = open()) {
            assertThat(ask(database, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_server_left_by_a_killed_run_is_stopped_first() throws IOException, SQLException {
        MadeData.copyTo(data);
        DataFolder killed = DataFolder.open(data);
        PostgresServer.start(killed, programs());
        long orphan = processOf(data);
        killed.close();

        try (Database database = open()) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_stale_note_with_a_process_number_of_somebody_else_is_no_hindrance() throws IOException, SQLException {
        MadeData.copyTo(data);
        try (Database database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        long somebody = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postgres/postmaster.pid"), somebody + "\n" + data + "\n0\n5432\n\n\n\n");

        try (Database database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_again() throws IOException, SQLException {
        Files.createDirectories(data.resolve("postgres.new/base"));
        Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18");

        try (Database database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_external_server_is_migrated_and_left_running() throws SQLException {
        try (DataFolder elsewhere = DataFolder.open(data.resolve("elsewhere"));
                PostgresServer external = PostgresServer.start(elsewhere, programs())) {
            ZhangguiSettings.Database settings =
                    new ZhangguiSettings.Database(external.url(), PostgresServer.USER, external.password(), 2, cache());
            for (int start = 0; start < 2; start++) {
                try (Database database = Database.open(DataFolder.open(data.resolve("ours")), settings, ALONE)) {
                    assertThat(ask(database, "select count(*) from identity.agency"))
                            .isEqualTo("0");
                }
            }
            assertThat(data.resolve("ours/postgres")).doesNotExist();
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_the_process_that_has_it() {
        try (DataFolder first = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(first.root())).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.code()).isEqualTo(DatabaseError.FOLDER_IN_USE);
                assertThat(failure.getMessage())
                        .contains(Long.toString(ProcessHandle.current().pid()));
            });
        }
    }

    @Test
    void a_database_of_a_newer_program_is_refused() throws SQLException {
        MadeData.copyTo(data);
        try (Database database = open()) {
            tell(database, """
                    insert into identity.schema_history
                    select installed_rank + 100, '999', 'from the future', 'SQL', 'V999__from_the_future.sql', 1,
                           installed_by, installed_on, 1, true
                    from identity.schema_history where version = '1'
                    """);
        }

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(DatabaseError.NEWER_THAN_PROGRAM));
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid"))).isFalse();
    }

    @Test
    void every_folder_of_scripts_belongs_to_a_module_that_is_migrated() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> names =
                    folders.map(folder -> folder.getFileName().toString()).toList();
            assertThat(Migrations.MODULES).containsAll(names);
        }
    }

    private Database open() {
        return Database.open(DataFolder.open(data), MadeData.embedded(), ALONE);
    }

    private static PostgresPrograms programs() {
        return PostgresPrograms.unpack(cache());
    }

    private static Path cache() {
        return MadeData.programs();
    }

    private static long processOf(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static String ask(Database database, String question) throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void tell(Database database, String order) throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
