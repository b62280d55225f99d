package io.zhanggui.textscan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Simplified forms and sounds of ideographs, from {@code ideographs.tsv}. The file says what ICU's transliterators say,
 * which take seconds to ask for all; a test keeps it so.
 */
final class Ideographs {

    static final char FIRST = '\u3400';
    static final char LAST = '\u9fff';

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final String[] SOUNDS = new String[LAST - FIRST + 1];

    static {
        for (int at = 0; at < SIMPLIFIED.length; at++) {
            SIMPLIFIED[at] = (char) (FIRST + at);
            SOUNDS[at] = "";
        }
        read(Ideographs::add);
    }

    private Ideographs() {}

    /** The simplified form, or the character itself. */
    static char simplified(char written) {
        return written >= FIRST && written <= LAST ? SIMPLIFIED[written - FIRST] : written;
    }

    /** The most common reading without its tone, or an empty text where the character is no ideograph. */
    static String sound(char written) {
        return written >= FIRST && written <= LAST ? SOUNDS[written - FIRST] : "";
    }

    /** A line is a syllable and its characters, or {@code =} and pairs of a traditional and its simplified form. */
    private static void add(String line) {
        int tab = line.indexOf('\t');
        String syllable = line.substring(0, tab).intern();
        if (syllable.equals("=")) {
            for (int at = tab + 1; at < line.length(); at += 2) {
                SIMPLIFIED[line.charAt(at) - FIRST] = line.charAt(at + 1);
            }
        } else {
            for (int at = tab + 1; at < line.length(); at++) {
                SOUNDS[line.charAt(at) - FIRST] = syllable;
            }
        }
    }

    private static void read(Consumer<String> line) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Ideographs.class.getResourceAsStream("ideographs.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(each -> !each.startsWith("#")).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
