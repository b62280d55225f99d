package io.zhanggui.warehouse.duck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * An SQL text with places such as {@code ${from}}, from a file that says its grain, inputs and columns.
 *
 * @param text without the comments at its head
 */
record SqlFile(String text) {

    /** A file of the class path, such as {@code /paths/tally.sql}. */
    static SqlFile read(String path) {
        try (InputStream in = SqlFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new SqlFile(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a place filled; the value is ours, never a user's text. */
    SqlFile with(String place, Object value) {
        return new SqlFile(text.replace("${" + place + "}", String.valueOf(value)));
    }
}
