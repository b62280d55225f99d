package io.zhanggui.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The program's version. */
final class Version {

    private static final String FILE = "/zhanggui.properties";

    private Version() {}

    /** As the build wrote it, the same the server tells. */
    static String current() {
        try (InputStream file = Objects.requireNonNull(Version.class.getResourceAsStream(FILE))) {
            Properties build = new Properties();
            build.load(file);
            return Objects.requireNonNull(build.getProperty("zhanggui.version"));
        } catch (IOException e) {
            throw new UncheckedIOException("the program is incomplete: no " + FILE, e);
        }
    }
}
