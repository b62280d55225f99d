package io.zhanggui.database;

import io.zhanggui.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A data folder as a first start leaves it, made once per test run: making it takes longer than most tests. */
final class MadeData {

    private MadeData() {}

    private static final class Holder {
        private static final Path MADE = make();
    }

    /** Lays a copy out in a folder that is empty or not there. */
    static void copyTo(Path folder) {
        try (Stream<Path> paths = Files.walk(Holder.MADE)) {
            for (Path path : paths.toList()) {
                Path target = folder.resolve(Holder.MADE.relativize(path).toString());
                if (!target.equals(folder) || !Files.exists(folder)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path programs() {
        return Path.of("target/programs").toAbsolutePath();
    }

    static ZhangguiSettings.Database embedded() {
        return new ZhangguiSettings.Database(null, null, null, 2, programs());
    }

    private static Path make() {
        Path folder = TestFolders.fresh("made-data");
        Database.open(DataFolder.open(folder), embedded(), new Upgrade("0.1.0", List.of(), Clock.systemUTC()))
                .close();
        return folder;
    }
}
