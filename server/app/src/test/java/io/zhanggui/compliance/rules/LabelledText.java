package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence with what it is, from {@code labelled.tsv}: invented by hand, part written out in full, part put together
 * of hand-written pieces; and from {@code fresh.tsv}, written in batches as different sellers would.
 *
 * @param part {@code written} while rules were made, or {@code held} out; of fresh ones the batch
 * @param kind key of the class it breaks; {@code -} for an innocent one
 * @param manner {@code plain}, {@code implied} or {@code obscured}
 */
record LabelledText(String part, String kind, TextKind textKind, String manner, String text) {

    private static final String INNOCENT = "-";
    private static final Set<String> OTHERS = Set.of(
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh");

    private static final Set<String> PUT_TOGETHER = Set.of("written", "held", StackedTitles.PART);

    static List<LabelledText> all() {
        return read("labelled.tsv");
    }

    static List<LabelledText> fresh() {
        return read("fresh.tsv");
    }

    /** Those kept aside: nothing is learnt from them. */
    static List<LabelledText> kept() {
        return read("kept.tsv");
    }

    /** Those of a hand that never saw the rules, kept aside likewise. */
    static List<LabelledText> judge() {
        return read("judge.tsv");
    }

    /** Those of another such hand, kept aside likewise. */
    static List<LabelledText> examined() {
        return read("examined.tsv");
    }

    /** Those from which is learnt how much letters, model and rules weigh, which must not have learnt from them. */
    static List<LabelledText> weighed() {
        return read("weighed.tsv");
    }

    /** Those other hands wrote to be learnt from, without having seen the rules. */
    static List<LabelledText> others() {
        return read("others.tsv");
    }

    /** Those written with the rules in view, for the undertone to learn from. */
    static List<LabelledText> lessons() {
        return read("lessons.tsv");
    }

    static List<LabelledText> read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelledText> read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledText.class.getResourceAsStream("/compliance/" + file)),
                StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelledText> read(BufferedReader lines) {
        return lines.lines()
                .filter(line -> !line.startsWith("#"))
                .map(LabelledText::ofLine)
                .toList();
    }

    static Stream<LabelledText> violations() {
        return all().stream().filter(each -> !each.isInnocent());
    }

    static Stream<LabelledText> innocent() {
        return all().stream().filter(LabelledText::isInnocent);
    }

    private static LabelledText ofLine(String line) {
        String[] cells = line.split("\t", -1);
        if (TextKind.find(cells[1]).isPresent()) {
            return ofUnread(cells);
        }
        return new LabelledText(
                cells[0],
                cells[1],
                TextKind.find(cells[2]).orElseThrow(),
                cells.length > 4 ? cells[3] : "plain",
                cells[cells.length - 1]);
    }

    /** As those who write them hand them over: class, kind of text, manner, text. */
    private static LabelledText ofUnread(String[] cells) {
        return new LabelledText("unread", cells[0], TextKind.find(cells[1]).orElseThrow(), cells[2], cells[3]);
    }

    boolean isInnocent() {
        return kind.equals(INNOCENT);
    }

    boolean isHeldOut() {
        return part.equals("held");
    }

    /** An innocent one with a dangerous word. */
    boolean isTrap() {
        return isInnocent() && (isHeldOut() || part.equals("written"));
    }

    boolean isOfOthers() {
        return OTHERS.contains(part);
    }

    boolean isFresh() {
        return !PUT_TOGETHER.contains(part);
    }

    TextQuestion question() {
        return of(text);
    }

    TextQuestion of(String written) {
        return new TextQuestion(written, textKind, null);
    }
}
