package io.zhanggui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.backup.BackupArchive;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:00:00+08:00");

    @TempDir
    Path root = Path.of("");

    private Path data = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void makeData() throws IOException {
        data = root.resolve("data");
        file = root.resolve("掌柜.zip");
        Files.createDirectories(data.resolve("postgres/pg_notify"));
        Files.createDirectories(data.resolve("secrets"));
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("secrets/master.key"), "deadbeef");
        Files.setPosixFilePermissions(data.resolve("secrets/master.key"), PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(data.resolve("logs/server.log"), "line");
    }

    private Run backup() {
        return Run.of("backup", file.toString(), "--data", data.toString(), "--lang=en");
    }

    private Run restore(Path target, String... more) {
        return Run.of(Stream.concat(
                        Stream.of("restore", file.toString(), "--data", target.toString(), "--lang=en"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Each path below with its permissions and, for a file, its text. */
    private static Map<String, String> inside(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(one -> !one.equals(folder)).toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                String text = Files.isRegularFile(path) ? Files.readString(path) : "";
                found.put(folder.relativize(path).toString(), mode + " " + text);
            }
        }
        found.remove("lock");
        return found;
    }

    @Test
    void what_was_saved_comes_back_with_permissions_and_empty_folders() throws IOException {
        assertThat(backup().code()).isZero();
        Path target = root.resolve("other/data");

        assertThat(restore(target).err()).isEmpty();

        Map<String, String> expected = inside(data);
        expected.keySet().removeIf(path -> path.startsWith("logs"));
        assertThat(inside(target)).isEqualTo(expected).containsKey("postgres/pg_notify");
    }

    @Test
    void a_backup_is_read_only_and_never_overwritten() throws IOException {
        backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
        byte[] first = Files.readAllBytes(file);
        assertThat(backup().code()).isEqualTo(ExitCode.WRONG_USE);
        assertThatThrownBy(() -> BackupArchive.write(data, file, "0.1.0", NOW))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void any_changed_byte_is_noticed_before_anything_is_restored() throws IOException {
        backup();
        byte[] sound = Files.readAllBytes(file);
        Path target = root.resolve("target");
        int noticed = 0;
        for (int place = 0; place < sound.length; place += 3) {
            byte[] changed = sound.clone();
            changed[place] ^= 0x55;
            Path copy = Files.write(root.resolve("copy-" + place + ".zip"), changed);
            file = copy;
            Run run = restore(target);
            if (run.code() == ExitCode.DONE) {
                // Times and other remarks of the ZIP form are no data: what came back must still be the same.
                assertThat(inside(target).get("secrets/master.key")).isEqualTo("rw------- deadbeef");
                deleteTree(target);
            } else {
                assertThat(run.code()).as("byte " + place + " " + run.err()).isEqualTo(ExitCode.REFUSED_INPUT);
                assertThat(target).doesNotExist();
                noticed++;
            }
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void data_that_is_there_is_kept_even_with_force() throws IOException {
        backup();
        Path target = root.resolve("target");
        Files.createDirectories(target);
        Files.writeString(target.resolve("mine"), "mine");

        assertThat(restore(target).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(target.resolve("mine")).exists();

        Run forced = restore(target, "--force");
        assertThat(forced.code()).isZero();
        assertThat(target.resolve("secrets/master.key")).exists();
        Path aside = Path.of(forced.lines().getLast().replace("what was there is in ", ""));
        assertThat(aside.resolve("mine")).hasContent("mine");
    }

    @Test
    void checking_restores_nothing() {
        backup();
        Path target = root.resolve("target");

        assertThat(restore(target, "--check").out()).contains("sound");
        assertThat(target).doesNotExist();
    }

    @Test
    void a_folder_without_data_or_in_use_is_not_saved() throws IOException {
        assertThat(Run.of(
                                "backup",
                                file.toString(),
                                "--data",
                                root.resolve("none").toString())
                        .code())
                .isEqualTo(ExitCode.WRONG_USE);
        try (FakeServer server = FakeServer.on(data)) {
            assertThat(server.asked()).isEmpty();
            assertThat(backup().code()).isEqualTo(ExitCode.FAILED);
        }
        assertThat(file).doesNotExist();
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
