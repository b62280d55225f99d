package io.zhanggui.compliance.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a text that numbers nothing, as notices of platforms often do: under each of its headings one, else one for each
 * paragraph. A part is named by its heading or by the words it begins with, never by its place, so that one put in
 * between renames none of the others.
 */
final class Paragraphs {

    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_NAME = 10;
    private static final Pattern SENTENCE = Pattern.compile("[。；;，,！!？?]");
    private static final Pattern SAID = Pattern.compile("[：:].");
    /** How a notice ends; it is signed on another day each time. */
    private static final Pattern CLOSING = Pattern.compile("^(特此(公告|通知|公示)。?|\\d{4}\\s*年.{1,8}日)$");
    /** A line of a list goes on with what stands above it. */
    private static final Pattern POINT =
            Pattern.compile("^([（(][零一二三四五六七八九十\\d]{1,3}[)）]|[①-⑳]|[a-zA-Z][.、)）]|[·•●▪-]).*");

    private static final Pattern BRACKETED = Pattern.compile("^【[^】]*】[：:]?$");

    private Paragraphs() {}

    /** Its parts, or one named 全文 where there is but one; none of a text without lines. */
    static List<RuleArticle> of(List<String> lines) {
        List<String> body = lines.stream()
                .filter(line -> !line.startsWith("【") || BRACKETED.matcher(line).matches())
                .filter(line -> !CLOSING.matcher(line).matches())
                .toList();
        if (body.isEmpty()) {
            return List.of();
        }
        List<String> below = isHeading(body.getFirst()) ? body.subList(1, body.size()) : body;
        List<RuleArticle> parts = IntStream.range(0, below.size())
                                .filter(at -> isHeading(below, at))
                                .count()
                        > 1
                ? byHeading(below)
                : byParagraph(below);
        return parts.size() > 1 ? parts : List.of(new RuleArticle("全文", "", body));
    }

    /** A heading stands above what it heads: one above another, or below all, is a short paragraph. */
    private static boolean isHeading(List<String> lines, int at) {
        return isHeading(lines.get(at)) && at + 1 < lines.size() && !isHeading(lines.get(at + 1));
    }

    private static boolean isHeading(String line) {
        return BRACKETED.matcher(line).matches()
                || (line.length() <= LONGEST_HEADING
                        && !SENTENCE.matcher(line).find()
                        && !SAID.matcher(line).find()
                        && !POINT.matcher(line).matches());
    }

    private static List<RuleArticle> byHeading(List<String> lines) {
        List<RuleArticle> parts = new ArrayList<>();
        String heading = null;
        List<String> paragraphs = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (isHeading(lines, at)) {
                add(parts, heading, paragraphs);
                heading = line.replaceAll("^【|】?[：:]?$", "");
                paragraphs = new ArrayList<>();
            } else {
                paragraphs.add(line);
            }
        }
        add(parts, heading, paragraphs);
        return parts;
    }

    private static List<RuleArticle> byParagraph(List<String> lines) {
        List<RuleArticle> parts = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines) {
            if (!POINT.matcher(line).matches()) {
                add(parts, null, paragraphs);
                paragraphs = new ArrayList<>();
            }
            paragraphs.add(line);
        }
        add(parts, null, paragraphs);
        return parts;
    }

    private static void add(List<RuleArticle> parts, @Nullable String heading, List<String> paragraphs) {
        if (!paragraphs.isEmpty()) {
            parts.add(new RuleArticle(heading == null ? name(paragraphs.getFirst()) : heading, "", paragraphs));
        }
    }

    private static String name(String paragraph) {
        String first = SENTENCE.split(paragraph, 2)[0];
        return first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME) + "…";
    }
}
