package io.zhanggui.warehouse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Chinese names of fact kinds and of their columns, for every page that shows them. */
public final class Words {

    private static final Properties NAMES = read();

    private Words() {}

    /** The Chinese name of a kind ({@code ORDER}) or a column ({@code paid_at}); the word itself where it has none. */
    public static String zh(String word) {
        return NAMES.getProperty(word, word);
    }

    private static Properties read() {
        Properties names = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/words/fields.properties")),
                StandardCharsets.UTF_8)) {
            names.load(in);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
