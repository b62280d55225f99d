package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of many pages, page by page: looking for a clean rewrite of a thousand places at once would take minutes. Pages
 * end where a line or a sentence does. No one reads the later pages of a title: what is behind the first words is to be
 * left out, for the gravest reason found in it.
 */
final class Pages {

    /** A shorter text is read as a whole. */
    static final int LONGEST = 4_000;

    private static final int PAGE = 2_000;
    /** A page is not cut shorter than this for the sake of a line. */
    private static final int LEAST = 1_000;
    /** Ideographs that a title may have. */
    private static final int TITLE = 30;

    private final TextQuestion question;
    private final @Nullable Rule tooLong;
    private final Function<TextQuestion, List<Finding>> check;

    /**
     * @param tooLong what a title breaks that is so long; null where no rule counts
     * @param check checks a text of one page
     */
    Pages(TextQuestion question, @Nullable Rule tooLong, Function<TextQuestion, List<Finding>> check) {
        this.question = question;
        this.tooLong = tooLong;
        this.check = check;
    }

    CheckedText check() {
        return CheckedText.of(question.text(), question.kind() == TextKind.TITLE ? title() : from(0, question.kind()));
    }

    private List<Finding> from(int begin, @Nullable TextKind kind) {
        String text = question.text();
        List<Finding> found = new ArrayList<>();
        int start = begin;
        while (start < text.length()) {
            int end = end(text, start);
            int shift = start;
            check.apply(new TextQuestion(text.substring(start, end), kind, question.category()))
                    .forEach(each -> found.add(moved(each, shift)));
            start = end;
        }
        return found;
    }

    private List<Finding> title() {
        String text = question.text();
        int end = Character.isLowSurrogate(text.charAt(TITLE)) ? TITLE - 1 : TITLE;
        List<Finding> found = new ArrayList<>(
                check.apply(new TextQuestion(text.substring(0, end), TextKind.TITLE, question.category())));
        Stream<Finding> counted = Stream.ofNullable(tooLong)
                .map(rule -> new Finding(0, 0, "", rule.of().key(), rule.key(), rule.severity(), ""));
        Stream.concat(counted, from(end, null).stream())
                .max(Comparator.comparing(Finding::severity))
                .ifPresent(worst -> found.add(new Finding(
                        end, text.length(), text.substring(end), worst.kind(), worst.rule(), worst.severity(), "")));
        return found;
    }

    private static Finding moved(Finding each, int shift) {
        return new Finding(
                each.start() + shift,
                each.end() + shift,
                each.term(),
                each.kind(),
                each.rule(),
                each.severity(),
                each.suggestion());
    }

    private static int end(String text, int start) {
        if (text.length() - start <= PAGE) {
            return text.length();
        }
        int most = start + PAGE;
        for (String ends : List.of("\n", "。！？!?；;", "，,、 ")) {
            for (int at = most; at > start + LEAST; at--) {
                if (ends.indexOf(text.charAt(at - 1)) >= 0) {
                    return at;
                }
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
