package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be written in a text of sentences. A rewrite that is a word stands where the broken place stood; one that
 * says something whole takes the place of the whole clause, or stands apart from what is left of a long one.
 */
final class TextMends {

    /** A longer rewrite says something whole. */
    static final int LONGEST_WORD = 4;
    /** What is left of a clause stands by itself where it is so long. */
    private static final int LEAST_LEFT = 10;
    /** What hangs before a word is no clause of its own. */
    private static final int MOST_HANGING = 3;
    /** So far a word may reach for the 的 that it leads to. */
    private static final int REACH = 6;

    /** Whom or what a judgement compares with, and the judgement's own word; without them the praise stays. */
    private static final Pattern SUPERLATIVE = Pattern.compile(
            "(?:全网|全国|全球|全世界|世界上?|行业内?|业[内界]|国内|市面上|市场上|同行|同类|全平台|淘宝|天猫|京东|史上|有史以来|目前|公认|绝对)*(的?是)?最+为?(?=\\p{IsHan})");

    private static final Set<String> PRAISING = Set.of("absolute.most", "absolute.best", "absolute.largest");
    /** What is said where the clause before says the rewrite already. */
    private static final Map<String, String> FURTHER = Map.of(
            "guarantee", "具体以页面说明为准",
            "aftersales", "有问题请联系客服处理",
            "abuse", "请您稍等",
            "offplatform", "我们会在这里为您解答",
            "prize", "以活动页公布为准",
            "medical", "请按说明使用",
            "unproven", "请按说明使用",
            "urgency", "以页面展示为准",
            "price", "以页面标价为准");

    private static final String QUESTION = "？?";

    private final String text;
    private final Phrases phrases;

    TextMends(String text) {
        this.text = text;
        this.phrases = new Phrases(text, false);
    }

    /**
     * The best first; none reaches before {@code least} or behind {@code most}.
     *
     * @param said what the clause right before says instead of its own; empty where that is its writer's
     * @param begun whether the clause is begun by the piece before, which says what is to be said
     * @param behind whether that piece is written right before this one
     */
    List<Mend> of(Broken broken, int least, int most, String said, boolean begun, boolean behind) {
        List<Mend> mends = new ArrayList<>();
        String rewrite = broken.rule().rule().rewrite();
        int start = phrases.clauseStart(broken.start(), least);
        int end = phrases.clauseEnd(broken.end(), most);
        addPraise(broken, mends);
        String further = FURTHER.getOrDefault(broken.rule().rule().of().key(), "具体以页面说明为准");
        if (said.equals(rewrite) || said.equals(further)) {
            if (!begun && !said.equals(further) && !isNote(rewrite)) {
                mends.add(new Mend(start, end, further));
            }
            mends.add(phrases.cut(start, end, least, most));
        } else if (rewrite.length() <= LONGEST_WORD) {
            addWord(broken, start, end, rewrite, mends);
        } else {
            mends.add(behind ? apart(clause(broken, start, end, rewrite)) : clause(broken, start, end, rewrite));
        }
        mends.add(stated(start, end, rewrite, most));
        if (most == text.length()) {
            mends.add(new Mend(phrases.sentenceStart(start, least), phrases.sentenceEnd(end, most), rewrite));
        }
        mends.add(new Mend(broken.start(), broken.end(), rewrite));
        mends.add(phrases.cut(start, end, least, most));
        return mends;
    }

    /** A word stands where it leads to a 的 or ends the clause; else it says the whole of it. */
    private void addWord(Broken broken, int start, int end, String rewrite, List<Mend> mends) {
        int at = phrases.withSuffix(broken.end(), end);
        boolean named = rewrite.endsWith("款") || rewrite.endsWith("价");
        if ((at == end && broken.start() - start > MOST_HANGING) || (named && at < end)) {
            mends.add(new Mend(broken.start(), at, rewrite));
            return;
        }
        int of = text.indexOf('的', at);
        if (of >= 0 && of + 1 < end && of - at <= REACH) {
            boolean absolute = broken.rule().rule().of().key().equals("absolute");
            mends.add(new Mend(broken.start(), of, absolute ? "出色" : rewrite));
        }
    }

    /** 市面上最柔软 is 柔软 as well. */
    private void addPraise(Broken broken, List<Mend> mends) {
        if (PRAISING.contains(broken.rule().rule().key())) {
            String piece = text.substring(broken.start(), broken.end());
            String kept = withoutSuperlative(piece);
            if (!kept.isEmpty() && !kept.equals(piece)) {
                mends.add(new Mend(broken.start(), broken.end(), kept));
            }
        }
    }

    /** Whether a rewrite says something whole, so that it takes the place of a clause. */
    static boolean isClause(String rewrite) {
        return rewrite.length() > LONGEST_WORD;
    }

    /** Whether a rewrite is a note to the writer rather than words to write. */
    static boolean isNote(String rewrite) {
        return rewrite.startsWith("（");
    }

    /** A piece without its superlatives; itself where it holds none. */
    static String withoutSuperlative(String piece) {
        return SUPERLATIVE.matcher(piece).replaceAll(found -> found.group(1) == null ? "" : found.group(1));
    }

    private Mend clause(Broken broken, int from, int to, String rewrite) {
        int start = from;
        int end = to;
        String before = "";
        String after = "";
        if (broken.start() - start >= LEAST_LEFT) {
            int left = leftOf(broken.start(), start);
            if (left - start >= LEAST_LEFT) {
                start = left;
                before = "，";
            }
        }
        int right = rightOf(broken.end(), end);
        if (end - right >= LEAST_LEFT) {
            end = right;
            after = "，";
        }
        return end == to
                ? stated(start, end, before + rewrite, text.length())
                : new Mend(start, end, before + rewrite + after);
    }

    /** What is stated in place of a question is no question. */
    private Mend stated(int start, int end, String rewrite, int most) {
        boolean asked = end < most && QUESTION.indexOf(text.charAt(end)) >= 0 && !isNote(rewrite);
        return asked ? new Mend(start, end + 1, rewrite + "。") : new Mend(start, end, rewrite);
    }

    private static Mend apart(Mend mend) {
        return mend.text().startsWith("，") ? mend : new Mend(mend.start(), mend.end(), "，" + mend.text());
    }

    private int leftOf(int at, int least) {
        int left = phrases.isEdge(at) ? at : phrases.edgeBefore(at);
        while (left > least && Phrases.leads(text.charAt(left - 1))) {
            left--;
        }
        return left;
    }

    private int rightOf(int at, int most) {
        int right = phrases.isEdge(at) ? at : phrases.edgeBehind(at);
        while (right < most && Phrases.trails(text.charAt(right))) {
            right++;
        }
        return right;
    }
}
