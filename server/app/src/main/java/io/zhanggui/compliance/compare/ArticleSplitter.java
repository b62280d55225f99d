package io.zhanggui.compliance.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into articles by whichever way of numbering it uses: 第七条, 3.2.1, 七、 or 7. A number counts where it
 * follows on the one before, so that a line which only mentions an article does not begin one.
 */
public final class ArticleSplitter {

    private static final String NUMERAL = "[零〇一二三四五六七八九十百千两0-9]{1,9}";
    private static final Pattern ARTICLE =
            Pattern.compile("^(第(" + NUMERAL + ")条(?:之" + NUMERAL + ")?)([\\s\\u3000\\u00a0、.．：:]*)(.*)$");
    private static final Pattern MENTION = Pattern.compile("^(规定|所列|所称|第.{1,4}[款项]|的|和|及|或|至|，|、第).*");
    private static final Pattern CHAPTER = Pattern.compile("^第(" + NUMERAL + ")([编章节])[\\s\\u3000\\u00a0]*(.*)$");
    private static final Pattern DECIMAL =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[\\s\\u3000\\u00a0、.．]+(.*)$");
    private static final Pattern LISTED = Pattern.compile("^((" + NUMERAL + ")、)(.*)$");
    private static final Pattern DOTTED = Pattern.compile("^((\\d{1,2})[.．](?!\\d))\\s*(.*)$");
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[年-]\\s*(\\d{1,2})\\s*[月-]\\s*(\\d{1,2})");
    private static final Pattern IN_FORCE =
            Pattern.compile("自\\s*(\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2})\\s*日\\s*起\\s*(?:施行|实施|生效|执行)");
    private static final int LONGEST_HEADING = 30;
    private static final int LONGEST_HEAD = 5;

    private ArticleSplitter() {}

    /** A line that begins an article. */
    private record Head(String number, String rest, boolean sure, List<Integer> order) {}

    /** Reads a text; one without any numbering is split by its headings, or else by its paragraphs. */
    public static RuleText read(String content) {
        List<String> lines = PlainText.lines(content);
        for (Function<String, Optional<Head>> numbering : List.<Function<String, Optional<Head>>>of(
                ArticleSplitter::article, ArticleSplitter::decimal, ArticleSplitter::listed, ArticleSplitter::dotted)) {
            List<RuleArticle> articles = split(lines, numbering);
            if (articles.size() > 1) {
                List<String> head = lines.stream()
                        .takeWhile(line -> numbering.apply(line).isEmpty())
                        .toList();
                return new RuleText(title(lines), TextHead.promulgatedOn(head), effectiveOn(lines), articles);
            }
        }
        return new RuleText(
                title(lines),
                TextHead.promulgatedOn(lines.stream().limit(LONGEST_HEAD).toList()),
                effectiveOn(lines),
                Paragraphs.of(lines));
    }

    private static List<RuleArticle> split(List<String> lines, Function<String, Optional<Head>> numbering) {
        List<RuleArticle> articles = new ArrayList<>();
        String chapter = "";
        String number = null;
        List<Integer> last = List.of();
        List<String> paragraphs = new ArrayList<>();
        String above = "";
        for (String line : lines) {
            Optional<Head> head = numbering.apply(line);
            Optional<String> heading = heading(line);
            if (head.isPresent() && follows(head.get(), last)) {
                add(articles, number, chapter, paragraphs);
                chapter = above;
                number = head.get().number();
                last = head.get().order();
                paragraphs = new ArrayList<>();
                if (!head.get().rest().isBlank()) {
                    paragraphs.add(head.get().rest());
                }
            } else if (heading.isPresent()) {
                above = heading.get();
            } else if (number != null) {
                paragraphs.add(line);
            }
        }
        add(articles, number, chapter, paragraphs);
        return articles;
    }

    private static void add(
            List<RuleArticle> articles, @Nullable String number, String chapter, List<String> paragraphs) {
        if (number != null) {
            articles.add(new RuleArticle(number, chapter, paragraphs));
        }
    }

    /** The next one, or one further on where the line can be nothing else; a text may begin anew in an annex. */
    private static boolean follows(Head head, List<Integer> last) {
        if (last.isEmpty()) {
            return head.sure() || head.order().getLast() == 1;
        }
        int compared = compare(head.order(), last);
        if (head.order().size() == 1) {
            int step = head.order().getFirst() - last.getFirst();
            return step == 1 || (head.sure() && (step > 0 || head.order().getFirst() == 1));
        }
        return compared > 0;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int compared = one.get(at).compareTo(other.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static Optional<Head> article(String line) {
        Matcher found = ARTICLE.matcher(line);
        if (!found.matches() || ChineseNumber.parse(found.group(2)) < 0) {
            return Optional.empty();
        }
        boolean spaced = !found.group(3).isEmpty() || found.group(4).isEmpty();
        if (!spaced && MENTION.matcher(found.group(4)).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Head(found.group(1), found.group(4), spaced, List.of(ChineseNumber.parse(found.group(2)))));
    }

    private static Optional<Head> decimal(String line) {
        Matcher found = DECIMAL.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>();
        for (String part : found.group(1).split("\\.", -1)) {
            order.add(Integer.parseInt(part));
        }
        return Optional.of(new Head(found.group(1), found.group(2), true, order));
    }

    private static Optional<Head> listed(String line) {
        return unsure(LISTED.matcher(line));
    }

    private static Optional<Head> dotted(String line) {
        return unsure(DOTTED.matcher(line));
    }

    private static Optional<Head> unsure(Matcher found) {
        if (!found.matches() || ChineseNumber.parse(found.group(2)) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Head(found.group(1), found.group(3), false, List.of(ChineseNumber.parse(found.group(2)))));
    }

    private static Optional<String> heading(String line) {
        Matcher found = CHAPTER.matcher(line);
        return found.matches()
                        && found.group(3).length() <= LONGEST_HEADING
                        && !found.group(3).contains("。")
                ? Optional.of("第" + found.group(1) + found.group(2) + " "
                        + found.group(3).replaceAll("[\\s\\u3000]+", ""))
                : Optional.empty();
    }

    /** The first line, unless a line names the title. */
    private static String title(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("【(法律|规则|文件)?名称】.*"))
                .map(line -> line.substring(line.indexOf('】') + 1).strip())
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.startsWith("【")).findFirst())
                .orElse("");
    }

    private static @Nullable LocalDate effectiveOn(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("【施行日期】") || line.startsWith("【生效日期】")) {
                return date(line);
            }
        }
        for (String line : lines.reversed()) {
            Matcher found = IN_FORCE.matcher(line);
            if (found.find()) {
                return date(found.group(1));
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String text) {
        Matcher found = DATE.matcher(text);
        try {
            return found.find()
                    ? LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
