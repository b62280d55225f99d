package io.zhanggui.compliance.rules;

import io.zhanggui.textscan.WordEdges;

/**
 * How a text falls into clauses and words, so that what is cut from it leaves no half words, hanging connectors, empty
 * brackets and double spaces.
 */
final class Phrases {

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，,：:、…~～|｜";
    private static final String JOINTS = "+＋/／·•、，,&-—－*×|｜";
    private static final String OPENING = "【[（(「『《〖{";
    private static final String CLOSING = "】]）)」』》〗}";

    /** Words that are left hanging where what they lead to is cut. */
    private static final String LEADING = "的是和与或及并且而但给把被让将对从在为向比跟请就都也还又再才很更最太只仅到用用我您你含有无不没未超这那个可能会要想带加";
    /** Words that are left hanging where what they go on from is cut. */
    private static final String TRAILING = "的地得了着过吧呢吗啊哦哈呀啦嘛性级型化式般说掉下来去到给您你我们起件个款张位次样子成钱";
    /** Nouns of one letter that make up a word with what stands before: 卸妆·液. */
    private static final String HEADS = "液水奶霜乳油膏笔粉盒盘刷饼棒扑膜贴皂剂露素机巾瓶芯器蜡精胶泥汁茶酒丸片粒包服衣裤裙鞋帽袜被枕垫毯锅杯壶灯表链环针夹网箱柜";
    /** Letters with which such a noun begins a word of its own: 水·润, 粉·底. */
    private static final String BEGUN = "润嫩感光漾体晶腻色底装亮华滑";

    private static final String SUFFIXES = "性级型化";
    /** Letters that make up a word with a noun behind them: 爽·肤水. */
    private static final String PREFIXES = "爽润清含空配赠";

    private final String text;
    private final boolean title;
    private final WordEdges edges;

    /** @param title whether spaces and joints part its phrases */
    Phrases(String text, boolean title) {
        this.text = text;
        this.title = title;
        this.edges = new WordEdges(text);
    }

    /** Whether no phrase goes on across a place; the ends of the text are such places. */
    boolean isBreak(int at) {
        return at < 0 || at >= text.length() || parts(text.charAt(at));
    }

    private boolean parts(char letter) {
        return CLAUSE_ENDS.indexOf(letter) >= 0
                || OPENING.indexOf(letter) >= 0
                || CLOSING.indexOf(letter) >= 0
                || (title && (Character.isWhitespace(letter) || JOINTS.indexOf(letter) >= 0));
    }

    /** Where the clause begins that a place lies in, not before {@code least}. */
    int clauseStart(int at, int least) {
        int start = at;
        while (start > least && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the clause ends that a place lies in, not behind {@code most}. */
    int clauseEnd(int at, int most) {
        int end = at;
        while (end < most && !isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Whether words meet at a place. */
    boolean isEdge(int at) {
        return edges.isAt(at);
    }

    int edgeBefore(int at) {
        return edges.before(at);
    }

    int edgeBehind(int at) {
        return edges.behind(at);
    }

    /** Behind the letter that makes up a word with the piece before: 纯植物·性. */
    int withSuffix(int end, int most) {
        return end < most && SUFFIXES.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    /** Behind what cannot stand where the piece before it is gone: the noun it leads to, and 的, 了 and their like. */
    int withTail(int end, int most) {
        int at = behindHead(end, most);
        while (at < most && TRAILING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int behindHead(int at, int most) {
        boolean head = at < most && HEADS.indexOf(text.charAt(at)) >= 0;
        boolean begins = at + 1 < most && (HEADS + BEGUN).indexOf(text.charAt(at + 1)) >= 0;
        return head && !begins ? at + 1 : at;
    }

    /** Before the words that are left hanging where nothing of their phrase follows. */
    int withLead(int start, int least, int end) {
        int at = start;
        if (!isBreak(end)) {
            return at;
        }
        if (title && at > least && PREFIXES.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        while (at > least && isIdeograph(at - 1) && hangs(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean hangs(int at) {
        return LEADING.indexOf(text.charAt(at)) >= 0 || (title && isBreak(at - 1));
    }

    /** The piece to cut so that neither empty brackets nor hanging joints nor double spaces stay. */
    Mend cut(int from, int to, int least, int most) {
        int start = from;
        int end = to;
        boolean goesOn = true;
        while (goesOn) {
            char before = start > least ? text.charAt(start - 1) : 0;
            char after = end < most ? text.charAt(end) : 0;
            boolean first = start == 0 || (OPENING.indexOf(before) >= 0 && start > least);
            boolean last = end == text.length() || (CLOSING.indexOf(after) >= 0 && end < most);
            if (before != 0 && after != 0 && OPENING.indexOf(before) >= 0 && CLOSING.indexOf(after) >= 0) {
                start--;
                end++;
            } else if (before != 0 && (last || joins(after)) && isJoint(before)) {
                start--;
            } else if (after != 0 && (first || ends(before)) && isJoint(after)) {
                end++;
            } else {
                goesOn = false;
            }
        }
        return new Mend(start, end, "");
    }

    private static boolean ends(char before) {
        return (SENTENCE_ENDS.indexOf(before) >= 0 && before != 0)
                || Character.isWhitespace(before)
                || isSeparator(before);
    }

    private static boolean joins(char after) {
        return after != 0 && (SENTENCE_ENDS.indexOf(after) >= 0 || Character.isWhitespace(after) || isSeparator(after));
    }

    private static boolean isSeparator(char letter) {
        return letter != 0 && (JOINTS.indexOf(letter) >= 0 || letter == '：' || letter == ':');
    }

    private static boolean isJoint(char letter) {
        return (Character.isWhitespace(letter) && letter != '\n' && letter != '\r') || JOINTS.indexOf(letter) >= 0;
    }

    /** Where the bracket opens that a place lies in; -1 where it lies in none. */
    int openBracket(int at, int least) {
        for (int place = at - 1; place >= least; place--) {
            char letter = text.charAt(place);
            if (CLOSING.indexOf(letter) >= 0) {
                return -1;
            }
            if (OPENING.indexOf(letter) >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** Behind the bracket that closes the one a place lies in; -1 where none does. */
    int closeBracket(int at, int most) {
        for (int place = at; place < most; place++) {
            char letter = text.charAt(place);
            if (OPENING.indexOf(letter) >= 0) {
                return -1;
            }
            if (CLOSING.indexOf(letter) >= 0) {
                return place + 1;
            }
        }
        return -1;
    }

    boolean isIdeograph(int at) {
        return at >= 0 && at < text.length() && Character.isIdeographic(text.charAt(at));
    }

    /** Whether a piece can stand by itself: it neither begins nor ends in a word that leads to another. */
    static boolean standsAlone(String piece) {
        return !piece.isEmpty()
                && LEADING.indexOf(piece.charAt(piece.length() - 1)) < 0
                && LEADING.indexOf(piece.charAt(0)) < 0
                && TRAILING.indexOf(piece.charAt(0)) < 0;
    }

    /** Where the sentence begins that a place lies in, not before {@code least}. */
    int sentenceStart(int at, int least) {
        int start = at;
        while (start > least && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Where the sentence ends that a place lies in, not behind {@code most}. */
    int sentenceEnd(int at, int most) {
        int end = at;
        while (end < most && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean leads(char letter) {
        return LEADING.indexOf(letter) >= 0;
    }

    static boolean trails(char letter) {
        return TRAILING.indexOf(letter) >= 0;
    }
}
