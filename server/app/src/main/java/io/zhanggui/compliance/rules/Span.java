package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A piece of a text, from {@code start} to before {@code end}, and where sentences and clauses end. */
record Span(int start, int end) {

    /** What is told is told by whole clauses: those in which most of the weight lies. */
    static final String CLAUSE_ENDS = "，,：:、";

    /** What parts the words of a title. */
    static final String SPACES = " \t\u3000";

    /** What stands inside is told without what stands outside: one of two brackets alone is no writing. */
    static final String BRACKETS = "【】[]［］（）()《》「」";

    /** Behind these something else may have been appended. */
    static final String APPENDING = CLAUSE_ENDS + SPACES;

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";

    /** The sentences of a text, by place, without what ends them. */
    static List<Span> sentences(String text) {
        return parts(text, new Span(0, text.length()), SENTENCE_ENDS);
    }

    /** Its clauses, by place, without what ends them. */
    List<Span> clauses(String text) {
        return parts(text, this, CLAUSE_ENDS);
    }

    /** The words of a title, by place. */
    static List<Span> words(String title) {
        return parts(title, new Span(0, title.length()), SPACES + BRACKETS).stream()
                .filter(word -> word.length() > 0)
                .toList();
    }

    private static List<Span> parts(String text, Span of, String ends) {
        List<Span> parts = new ArrayList<>();
        int start = of.start;
        for (int at = of.start; at <= of.end; at++) {
            if (at == of.end || ends.indexOf(text.charAt(at)) >= 0) {
                parts.add(new Span(start, at));
                start = at + 1;
            }
        }
        return parts;
    }

    int length() {
        return end - start;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    boolean holds(Broken broken) {
        return broken.start() < end && start < broken.end();
    }

    /** This one widened to what ends on both sides, within another. */
    Span widened(String text, Span within, String ends) {
        int from = Math.max(start, within.start);
        int to = Math.min(end, within.end);
        while (from > within.start && ends.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        while (to < within.end && ends.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return new Span(from, to);
    }

    /** From the first to the last of those parts of which most lies in this one. */
    Optional<Span> mostly(List<Span> parts) {
        List<Span> covered = parts.stream()
                .filter(part -> 2 * (Math.min(end, part.end) - Math.max(start, part.start)) > part.length())
                .toList();
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(covered.getFirst().start, covered.getLast().end));
    }

    /** The longest part of it between signs. */
    Span widestPart(String text, String signs) {
        return parts(text, this, signs).stream()
                .max(Comparator.comparingInt(Span::length))
                .orElse(this);
    }

    /** This one without the signs that part clauses at its ends: what is written in its place stands between them. */
    Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && APPENDING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && APPENDING.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Span(from, to);
    }

    /** The widest part of it in which nothing of what was told, by place, stands. */
    Span widestFree(List<Broken> told) {
        Span widest = new Span(start, start);
        int from = start;
        for (Broken each : told) {
            widest = widest.orWider(new Span(from, Math.max(from, each.start())));
            from = Math.max(from, each.end());
        }
        return widest.orWider(new Span(from, Math.max(from, end)));
    }

    private Span orWider(Span other) {
        return other.length() > length() ? other : this;
    }
}
