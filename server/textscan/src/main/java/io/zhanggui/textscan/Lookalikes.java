package io.zhanggui.textscan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Characters that are written in the place of others, from {@code lookalikes.tsv}: rare ones, which hardly stand for
 * themselves and are folded everywhere; common ones, which are tried within the terms only; and pieces.
 */
final class Lookalikes {

    private static final class Holder {
        private static final Lookalikes SHIPPED = read();
    }

    private final Map<Character, Character> rare = new HashMap<>();
    private final Map<Character, String> common = new HashMap<>();
    private final Map<Character, List<String>> pieces = new HashMap<>();

    static Lookalikes shipped() {
        return Holder.SHIPPED;
    }

    /** The character that a rare one is written for, else itself. */
    char rareFor(char written) {
        return rare.getOrDefault(written, written);
    }

    /** Common characters that may stand for one. */
    String commonFor(char meant) {
        return common.getOrDefault(meant, "");
    }

    /** What a character may be taken apart into. */
    List<String> piecesOf(char meant) {
        return pieces.getOrDefault(meant, List.of());
    }

    private static Lookalikes read() {
        Lookalikes made = new Lookalikes();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lookalikes.class.getResourceAsStream("lookalikes.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(made::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        char meant = cells[0].charAt(0);
        cells[1].chars().forEach(each -> rare.put((char) each, meant));
        common.merge(meant, cells[2], String::concat);
        if (!cells[3].isEmpty()) {
            pieces.computeIfAbsent(meant, key -> new ArrayList<>()).addAll(List.of(cells[3].split(" ")));
        }
    }
}
