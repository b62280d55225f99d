package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.shared.Failure;
import io.zhanggui.warehouse.WarehouseError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class DuckNeighbourTest {

    private final DuckNeighbour neighbour = new DuckNeighbour();

    @TempDir
    private Path data;

    @Test
    void a_store_that_is_not_there_is_not_older() {
        assertThat(neighbour.isOlder(data)).isFalse();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_store_of_this_release_is_not_older() throws IOException {
        Files.createDirectories(data.resolve("warehouse"));
        new DuckStore(data.resolve("warehouse"), new WarehouseSettings("400MB", 2)).close();

        assertThat(neighbour.isOlder(data)).isFalse();
    }

    @Test
    void a_newer_store_is_refused_and_stays_as_it_is() throws IOException, SQLException {
        makeStore("INSERT INTO schema_version VALUES (999)");
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> neighbour.isOlder(data))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(WarehouseError.NEWER_STORE));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void the_server_saves_an_older_store_and_opens_it() throws IOException, SQLException {
        makeStore("INSERT INTO schema_version VALUES (0)");
        assertThat(neighbour.isOlder(data)).isTrue();

        StartOptions options = StartOptions.headless(data)
                .with(
                        "zhanggui.database.programs",
                        Path.of("target/programs").toAbsolutePath().toString());
        try (ConfigurableApplicationContext server = ZhangguiApplication.start(options)) {
            assertThat(server.isRunning()).isTrue();
        }

        try (Stream<Path> copies = Files.list(data.resolve("backups"))) {
            assertThat(copies).singleElement().asString().matches(".*/before-[0-9.]+-[0-9]{8}-[0-9]{6}\\.zip");
        }
        assertThat(neighbour.isOlder(data)).isFalse();
    }

    private Path file() {
        return data.resolve("warehouse/facts.duckdb");
    }

    /** The scripts up to the one before the last, and a row beside what they wrote. */
    private void makeStore(String row) throws IOException, SQLException {
        Files.createDirectories(data.resolve("warehouse"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            new DuckMigrations(connection).runUpTo(DuckMigrations.newest() - 1);
            statement.execute(row);
        }
    }
}
