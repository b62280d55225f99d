package io.zhanggui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that outlive a test class: below the build's own, and made anew by each run, so that no run leaves many. */
public final class TestFolders {

    private TestFolders() {}

    /** An empty folder of that name; what an earlier run left in it is gone. Each of several test processes has its own. */
    public static Path fresh(String name) {
        String process = System.getProperty("zhanggui.test.process", "process-1");
        Path folder = Path.of("target", process, name).toAbsolutePath();
        try {
            delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> paths = Files.walk(folder)) {
            found = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : found) {
            Files.deleteIfExists(path);
        }
    }
}
