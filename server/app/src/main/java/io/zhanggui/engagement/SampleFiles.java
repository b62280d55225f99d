package io.zhanggui.engagement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The sample of {@code docs/samples}, to begin from.
 *
 * @param contract a contract in which nothing is vague
 * @param facts three months of it
 */
public record SampleFiles(String contract, String facts) {

    /** As shipped. */
    public static SampleFiles shipped() {
        return new SampleFiles(text("contract.yaml"), text("facts.csv"));
    }

    private static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/samples/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
