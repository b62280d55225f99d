package io.zhanggui.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real files that lie beside the repository and are never copied into it. */
public final class SharedData {

    private SharedData() {}

    /** A file of the shared data; the test is skipped where there is none. */
    public static Path file(String path) {
        Path found = folder().resolve(path);
        Assumptions.assumeTrue(Files.exists(found), "skipped: no shared data " + path);
        return found;
    }

    private static Path folder() {
        String stated = System.getProperty("zhanggui.shared", System.getenv("ZHANGGUI_SHARED"));
        if (stated != null) {
            return Path.of(stated, "data");
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("data");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return Path.of("shared", "data");
    }
}
