package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sentence with what it is, from {@code labelled.tsv}: invented by hand, part written out in full, part put together
 * of hand-written pieces.
 *
 * @param part {@code written} while rules were made, or {@code held} out
 * @param kind key of the class it breaks; {@code -} for an innocent one
 */
record LabelledText(String part, String kind, TextKind textKind, String text) {

    private static final String INNOCENT = "-";

    static List<LabelledText> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledText.class.getResourceAsStream("/compliance/labelled.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LabelledText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<LabelledText> violations() {
        return all().stream().filter(each -> !each.isInnocent());
    }

    static Stream<LabelledText> innocent() {
        return all().stream().filter(LabelledText::isInnocent);
    }

    private static LabelledText read(String line) {
        String[] cells = line.split("\t", -1);
        return new LabelledText(cells[0], cells[1], TextKind.find(cells[2]).orElseThrow(), cells[3]);
    }

    boolean isInnocent() {
        return kind.equals(INNOCENT);
    }

    boolean isHeldOut() {
        return part.equals("held");
    }

    TextQuestion question() {
        return of(text);
    }

    TextQuestion of(String written) {
        return new TextQuestion(written, textKind, null);
    }
}
