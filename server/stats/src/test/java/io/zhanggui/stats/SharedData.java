package io.zhanggui.stats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real files that lie beside the project and are never copied into it.
 *
 * <p>They are looked for in the folder that the environment's {@code ZHANGGUI_SHARED} names, else in {@code shared/}
 * beside any folder from the working directory upwards.
 */
public final class SharedData {

    private SharedData() {}

    /** The file, or the test is skipped. */
    public static Path file(String relative) {
        Optional<Path> found = find(relative);
        assumeTrue(found.isPresent(), () -> "shared/data/" + relative + " is not beside the project");
        return found.orElseThrow();
    }

    public static Optional<Path> find(String relative) {
        String told = System.getenv("ZHANGGUI_SHARED");
        if (told != null) {
            return existing(Path.of(told), relative);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Optional<Path> found = existing(folder.resolve("shared"), relative);
            if (found.isPresent()) {
                return found;
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path shared, String relative) {
        return Optional.of(shared.resolve("data").resolve(relative)).filter(Files::isRegularFile);
    }
}
