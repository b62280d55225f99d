package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences that say nothing a rule lists and still sound like a violation: the rules that are learnt. Where rules
 * find something in a sentence that sounds like another class altogether, that class is told beside it; where a sentence
 * sounds harmless through and through, the rules' words in it are excused. What a rewrite was put into is taken for mended.
 */
final class Undertone {

    /**
     * From here on letters tell a sentence by themselves. This and what follows was chosen on sentences of a hand that
     * nothing was learnt from; see {@code docs/decisions}.
     */
    static final double CERTAIN = 0.9;
    /** The same where the language model cannot be asked. */
    static final double CERTAIN_ALONE = 0.8;
    /** Letters that are less certain hold a sentence for innocent. */
    private static final double ASKED = 0.4;
    /** Letters that are less certain doubt what a rule tells in a sentence, and hold a title for innocent. */
    private static final double DOUBT = 0.5;
    /** From here on letters in doubt and the language model tell a sentence together. */
    private static final double CERTAIN_TOGETHER = 0.7;
    /** From here on they tell it where one of its clauses is told even without what was said beside it. */
    private static final double HALF_CERTAIN = 0.5;
    /** How certain both must be of such a clause. */
    private static final double CERTAIN_CLAUSE = 0.93;
    /** Such a clause has so many letters; a shorter one may mean anything. */
    private static final int LEAST_CLAUSE = 10;
    /** From here on both tell a title, which is a list of words. */
    private static final double CERTAIN_TITLE = 0.65;
    /** From here on letters tell a title where the language model cannot be asked. */
    private static final double CERTAIN_TITLE_ALONE = 0.7;
    /** The same where plain words were perhaps put in for what was told. */
    private static final double CERTAIN_MENDED = 0.85;
    /** A rule's word is excused where both are less certain that the sentence is a violation. */
    private static final double HARMLESS = 0.45;
    /** The same in a title, whose praise in a row sounds harmless whatever it claims. */
    private static final double HARMLESS_TITLE = 0.15;
    /** The law lists these words themselves: where one stands must sound harmless too, not only be in doubt. */
    private static final String NAMED_BY_LAW = "absolute";
    /** How likely another class must be than those the rules tell. */
    private static final double LEAST_OF_OTHER = 0.3;
    /** Shorter ones hold too few pieces to be likened to anything. */
    private static final int LEAST_LETTERS = 6;
    /** A shorter rewrite, such as 新款, stands in texts that were never rewritten. */
    private static final int LEAST_REWRITE = 4;
    /** A piece of a sentence that is told by itself has so many letters. */
    private static final int LEAST_PIECE = 4;

    /** Lists of words, such as titles are, hold none of these; only who speaks is likened to speakers. */
    private static final String SPEAKING = "我你您他她它了吗呢吧啊哦呀的就都不没是，、：在为从到也将或未再已让给把被请会要这很说那得过里谁以则由凭拿";

    /** Two prices and nothing else: whether the former one was ever asked is not for the text to tell. */
    private static final Pattern BARE_PRICES =
            Pattern.compile("(?:[，, ]*(?:原价|日常价|吊牌价|活动价|到手价|现价|券后价|售价)[¥￥]?[0-9.]++元?)++");

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";

    /** What is told is told by whole clauses: those in which most of the weight lies. */
    private static final String CLAUSE_ENDS = "，,：:、";

    /** Behind these something else may have been appended. */
    private static final String APPENDING = CLAUSE_ENDS + " \t\u3000";

    private final Impressions impressions;
    private final SecondReader second;
    private final Map<String, WordedRule> byKind = new HashMap<>();
    private final Set<String> rewrites = new HashSet<>();

    Undertone(List<WordedRule> rules, SecondReader second) {
        this.impressions = Impressions.shipped();
        this.second = second;
        rules.stream()
                .map(rule -> rule.rule().rewrite())
                .filter(rewrite -> rewrite.length() >= LEAST_REWRITE)
                .forEach(rewrites::add);
        rules.stream()
                .filter(WordedRule::learnt)
                .forEach(rule -> byKind.put(rule.rule().of().key(), rule));
    }

    /** @param told what the rules tell, by place */
    List<Broken> find(String text, List<Broken> told) {
        List<Broken> found = new ArrayList<>(0);
        for (Piece piece : sentences(text)) {
            if (speaks(text, piece.start(), piece.end())) {
                look(text, piece, told, found);
            }
        }
        return found;
    }

    /** @return what a title sounds like as a whole where the rules tell nothing in it: the words that weigh most for it */
    List<Broken> findInTitle(String title) {
        String kind = title.length() < LEAST_LETTERS ? null : hearTitle(title);
        WordedRule rule = kind == null ? null : byKind.get(kind);
        if (rule == null || rewrites.stream().anyMatch(title::contains)) {
            return List.of();
        }
        Impressions.Stretch weighty =
                impressions.weightiest(title, rule.rule().of().key());
        return List.of(new Broken(rule, weighty.start(), weighty.end()));
    }

    private @Nullable String hearTitle(String title) {
        String plain = Undisguised.of(title);
        double[] byLetters = impressions.chances(plain);
        if (1 - byLetters[0] < DOUBT) {
            return null;
        }
        boolean mended = TitleMends.maybeMended(title);
        double[] both = second.join(plain, byLetters);
        if (both == null) {
            return 1 - byLetters[0] < (mended ? CERTAIN_MENDED : CERTAIN_TITLE_ALONE) ? null : likeliest(byLetters);
        }
        return 1 - both[0] < (mended ? CERTAIN_MENDED : CERTAIN_TITLE) ? null : likeliest(both);
    }

    /** @return those told by rules that do not stand in a sentence which sounds harmless */
    List<Broken> doubted(String text, boolean title, List<Broken> told) {
        if (told.isEmpty() || byKind.isEmpty()) {
            return told;
        }
        List<Broken> kept = new ArrayList<>(told);
        for (Piece piece : sentences(text)) {
            if (told.stream().anyMatch(piece::holds)
                    && isHarmless(text.substring(piece.start(), piece.end()), title ? HARMLESS_TITLE : HARMLESS)) {
                kept.removeIf(broken -> piece.holds(broken) && isExcused(broken, clause(text, piece, broken)));
            }
        }
        return kept;
    }

    /** Where a rule's word stands: what would be told by itself is not excused by harmless words appended to it. */
    private static String clause(String text, Piece sentence, Broken broken) {
        int start = Math.max(sentence.start(), broken.start());
        int end = Math.min(sentence.end(), broken.end());
        return text.substring(
                clauseStart(text, start, sentence.start(), APPENDING), clauseEnd(text, end, sentence.end(), APPENDING));
    }

    private boolean isExcused(Broken broken, String clause) {
        return broken.rule().rule().of().key().equals(NAMED_BY_LAW)
                ? isHarmless(clause, HARMLESS)
                : hear(clause) == null;
    }

    private boolean isHarmless(String disguised, double least) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        if (1 - byLetters[0] >= DOUBT) {
            return false;
        }
        double[] both = second.join(sentence, byLetters);
        return both != null && 1 - both[0] < least;
    }

    /** The sentences of a text that are long enough to be likened to anything. */
    private List<Piece> sentences(String text) {
        List<Piece> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length() && !byKind.isEmpty(); at++) {
            if (at == text.length() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                if (at - start >= LEAST_LETTERS) {
                    sentences.add(new Piece(start, at));
                }
                start = at + 1;
            }
        }
        return sentences;
    }

    /** The class a sentence shows that no rule tells; null where it seems to show none. */
    private @Nullable String hear(String disguised) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        double certainty = 1 - byLetters[0];
        if (certainty < ASKED) {
            return null;
        }
        if (certainty >= CERTAIN) {
            return likeliest(byLetters);
        }
        double[] both = second.join(sentence, byLetters);
        if (both == null) {
            return certainty < CERTAIN_ALONE ? null : likeliest(byLetters);
        }
        if (1 - both[0] >= CERTAIN_TOGETHER) {
            return likeliest(both);
        }
        return 1 - both[0] < HALF_CERTAIN ? null : hearClauses(sentence);
    }

    /** What one of several clauses shows that is diluted by harmless ones beside it. */
    private @Nullable String hearClauses(String sentence) {
        int start = 0;
        while (start < sentence.length()) {
            int end = clauseEnd(sentence, start, sentence.length(), CLAUSE_ENDS);
            if (end - start >= LEAST_CLAUSE && end - start < sentence.length()) {
                String clause = sentence.substring(start, end);
                double[] byLetters = impressions.chances(clause);
                double[] both = 1 - byLetters[0] < DOUBT ? null : second.join(clause, byLetters);
                if (both != null && 1 - both[0] >= CERTAIN_CLAUSE) {
                    return likeliest(both);
                }
            }
            start = end + 1;
        }
        return null;
    }

    private String likeliest(double[] chances) {
        return impressions.kinds().get(likeliestOf(chances));
    }

    /** The number of the likeliest class of violation. */
    private static int likeliestOf(double[] chances) {
        int likeliest = 1;
        for (int kind = 2; kind < chances.length; kind++) {
            likeliest = chances[kind] > chances[likeliest] ? kind : likeliest;
        }
        return likeliest;
    }

    private record Piece(int start, int end) {

        int length() {
            return end - start;
        }

        boolean holds(Broken broken) {
            return broken.start() < end && start < broken.end();
        }
    }

    private void look(String text, Piece piece, List<Broken> told, List<Broken> found) {
        String sentence = text.substring(piece.start(), piece.end());
        List<Broken> here = told.stream().filter(piece::holds).toList();
        String kind = here.isEmpty() ? hear(sentence) : another(sentence, here);
        WordedRule rule = kind == null ? null : byKind.get(kind);
        if (rule == null
                || rewrites.stream().anyMatch(sentence::contains)
                || BARE_PRICES.matcher(sentence).matches()) {
            return;
        }
        if (here.isEmpty()) {
            Impressions.Stretch weighty =
                    impressions.weightiest(sentence, rule.rule().of().key());
            found.add(new Broken(
                    rule,
                    clauseStart(text, piece.start() + weighty.start(), piece.start(), CLAUSE_ENDS),
                    clauseEnd(text, piece.start() + weighty.end(), piece.end(), CLAUSE_ENDS)));
        } else {
            Piece free = widestFree(piece, here);
            if (free.length() >= LEAST_PIECE) {
                found.add(new Broken(rule, free.start(), free.end()));
            }
        }
    }

    /** The class that a sentence sounds like beside those the rules tell; null where it is one of them or hardly likely. */
    private @Nullable String another(String disguised, List<Broken> told) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        if (1 - byLetters[0] < ASKED || isTold(likeliest(byLetters), told)) {
            return null;
        }
        double[] both = second.join(sentence, byLetters);
        double[] heard = both == null ? byLetters : both;
        int likeliest = likeliestOf(heard);
        String kind = impressions.kinds().get(likeliest);
        return isTold(kind, told) || heard[likeliest] < LEAST_OF_OTHER ? null : kind;
    }

    private static boolean isTold(String kind, List<Broken> told) {
        return told.stream().anyMatch(each -> each.rule().rule().of().key().equals(kind));
    }

    private static int clauseStart(String text, int from, int least, String ends) {
        int start = from;
        while (start > least && ends.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int from, int most, String ends) {
        int end = from;
        while (end < most && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean speaks(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (SPEAKING.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Piece widestFree(Piece piece, List<Broken> told) {
        Piece widest = new Piece(piece.start(), piece.start());
        int from = piece.start();
        for (Broken each : told) {
            widest = wider(widest, new Piece(from, Math.max(from, each.start())));
            from = Math.max(from, each.end());
        }
        return wider(widest, new Piece(from, Math.max(from, piece.end())));
    }

    private static Piece wider(Piece one, Piece other) {
        return other.length() > one.length() ? other : one;
    }
}
