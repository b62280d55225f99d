package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be written in a title. A title is a list of words: what stays of its own words reads best, then a plain word
 * of the same place, then leaving it out. The rule's rewrite, which is a sentence, comes last.
 */
final class TitleMends {

    /** A word before a noun, and one that stands by itself. */
    private record Plain(String before, String alone) {}

    private static final Map<String, Plain> PLAIN = Map.of(
            "absolute", new Plain("出色", "精选款"),
            "medical", new Plain("日常", "日常护理"),
            "unproven", new Plain("日常", "日常护理"),
            "endorsement", new Plain("人气", "人气款"),
            "guarantee", new Plain("实用", "实用款"),
            "disparage", new Plain("实用", "实用款"),
            "price", new Plain("实惠", "实惠价"),
            "urgency", new Plain("特惠", "活动特惠"));
    /** Where a stretch that sounds wrong can neither be left out nor said in a plain word. */
    private static final String SEE_PAGE = "详情见页面";
    /** What makes a claim of the words beside it: how much, how fast, above all others. */
    private static final Pattern CLAIM = Pattern.compile(
            "(?:[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十百千两半]+)(?:倍|个?小时|分钟|个?月|天|日|周|秒|次|个?疗程|[%％])|秒变?|瞬间|立刻|立马|当天|奇迹|见证");

    private static final Set<String> PLAIN_WORDS = Stream.concat(
                    PLAIN.values().stream().flatMap(plain -> Stream.of(plain.before(), plain.alone())),
                    Stream.of(SEE_PAGE))
            .collect(Collectors.toUnmodifiableSet());

    /** So many letters of a phrase too long go with the rest of it. */
    private static final int MOST_SHORTENED = 6;

    private static final int LEAST_KEPT = 2;
    private static final int LEAST_OF_SEGMENT = 2;
    private static final int LEAST_IN_BRACKET = 2;

    private final String text;
    private final Phrases phrases;

    TitleMends(String text) {
        this.text = text;
        this.phrases = new Phrases(text, true);
    }

    /** Whether a title holds a word that may have been written into it here. */
    static boolean maybeMended(String title) {
        return PLAIN_WORDS.stream().anyMatch(title::contains);
    }

    /** The best first; none reaches before {@code least} or behind {@code most}. */
    List<Mend> of(Broken broken, int least, int most) {
        List<Mend> mends = new ArrayList<>();
        if (broken.rule().counts() == TitleCount.LENGTH) {
            mends.add(shortened(broken.start(), least));
            mends.add(new Mend(broken.start(), broken.end(), ""));
            return mends;
        }
        Mend left = cut(broken, least, most);
        if (broken.rule().counts() == null) {
            addWords(broken, least, most, mends);
        }
        mends.add(left);
        if (broken.rule().learnt()) {
            mends.add(new Mend(broken.start(), broken.end(), SEE_PAGE));
        }
        mends.add(phrases.cut(
                phrases.clauseStart(broken.start(), least), phrases.clauseEnd(broken.end(), most), least, most));
        return mends;
    }

    private void addWords(Broken broken, int least, int most, List<Mend> mends) {
        String kind = broken.rule().rule().of().key();
        String rewrite = broken.rule().rule().rewrite();
        addKept(broken, mends);
        Plain plain = PLAIN.get(kind);
        int end = phrases.withSuffix(broken.end(), most);
        if (plain != null) {
            boolean leads = end < text.length() && phrases.isIdeograph(end) && !Phrases.trails(text.charAt(end));
            mends.add(new Mend(broken.start(), end, leads ? plain.before() : plain.alone()));
        } else if (isSaid(broken, kind)) {
            boolean note = rewrite.startsWith("（");
            mends.add(new Mend(
                    note ? phrases.clauseStart(broken.start(), least) : broken.start(),
                    note ? phrases.clauseEnd(broken.end(), most) : end,
                    rewrite));
        }
    }

    /** Whether a title may hold the rewrite itself; what was learnt is said in sentences. */
    private static boolean isSaid(Broken broken, String kind) {
        return kind.equals("prohibited")
                || (!broken.rule().learnt() && (kind.equals("brand") || kind.equals("indecent")));
    }

    /** The title's own words without what makes a claim of them: 护肤精华 of 护肤精华4倍, 好用 of 全网最好用. */
    private void addKept(Broken broken, List<Mend> mends) {
        String piece = text.substring(broken.start(), broken.end());
        String praise = TextMends.withoutSuperlative(piece);
        if (!praise.isEmpty() && !praise.equals(piece)) {
            mends.add(new Mend(broken.start(), broken.end(), praise));
            return;
        }
        String kept = CLAIM.matcher(piece).replaceAll("").strip();
        if (kept.length() < piece.length() && kept.length() >= LEAST_KEPT && Phrases.standsAlone(kept)) {
            mends.add(new Mend(broken.start(), broken.end(), kept));
        }
    }

    /** Leaves a piece out, with what hangs on it. */
    private Mend cut(Broken broken, int least, int most) {
        boolean counted = broken.rule().counts() != null;
        int end =
                counted ? phrases.withTail(wordEnd(broken.end(), most), most) : phrases.withSuffix(broken.end(), most);
        int start = phrases.withLead(broken.start(), least, end);
        int from = phrases.clauseStart(start, least);
        int to = phrases.clauseEnd(end, most);
        if (!counted && start - from + to - end <= LEAST_OF_SEGMENT) {
            start = from;
            end = to;
        }
        int open = phrases.openBracket(start, least);
        int close = phrases.closeBracket(end, most);
        if (close < 0 && end == text.length()) {
            close = end + 1;
        }
        if (open >= 0 && close >= 0 && start - open - 1 + close - 1 - end <= LEAST_IN_BRACKET) {
            start = open;
            end = Math.min(close, text.length());
        }
        return phrases.cut(start, end, least, most);
    }

    /** What is counted is letters, what goes is words: 洗面奶 of 资生堂洗面·奶. */
    private int wordEnd(int end, int most) {
        int clause = phrases.clauseEnd(end, most);
        return phrases.isEdge(end) ? end : Math.min(clause, phrases.edgeBehind(end));
    }

    /** Shortens the title to the end of a phrase, or of a word where that would take too much. */
    private Mend shortened(int from, int least) {
        int start = from;
        while (start > least && !phrases.isEdge(start)) {
            start--;
        }
        int phrase = phrases.clauseStart(from, least);
        if (phrase > least && from - phrase <= MOST_SHORTENED) {
            start = phrase;
        }
        int open = phrases.openBracket(start, least);
        if (open >= 0) {
            start = open;
        }
        start = phrases.withLead(start, least, text.length());
        while (start > least && phrases.isBreak(start - 1) && phrases.closeBracket(start - 1, start) < 0) {
            start--;
        }
        return new Mend(start, text.length(), "");
    }
}
