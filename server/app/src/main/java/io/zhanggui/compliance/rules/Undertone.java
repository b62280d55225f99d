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

    /** From here on a sentence is told that no rule tells. This and what follows was chosen with {@link Evidence}. */
    private static final double TOLD = 0.45;
    /** The same of a title: of a hundred real ones, two may be told. */
    private static final double TOLD_TITLE = 0.9;
    /** From here on a rule's word in a sentence is told. */
    private static final double TOLD_BY_RULE = 0.5;
    /** From here on a sentence is told where one of its clauses is, even without what was said beside it. */
    private static final double HALF_TOLD = 0.25;
    /** How likely such a clause must be. */
    private static final double TOLD_CLAUSE = 0.8;
    /** Such a clause has so many letters; a shorter one may mean anything. */
    private static final int LEAST_CLAUSE = 10;
    /** From here on a clause is told in which a word stands that the law itself lists. */
    private static final double TOLD_NAMED = 0.12;
    /** From here on what stands beside a rewrite is told. */
    private static final double TOLD_BESIDE = 0.8;
    /** From here on a title is told where plain words were perhaps put in for what was told, or that may name its own brand. */
    private static final double TOLD_DOUBTFUL = 0.98;
    /** A title that names a brand sounds like one that borrows it. */
    private static final String BORROWED = "brand";
    /** The law lists these words themselves: where one stands must sound harmless too, not only be in doubt. */
    private static final String NAMED_BY_LAW = "absolute";
    /** How likely another class must be than those the rules tell. */
    private static final double LEAST_OF_OTHER = 0.3;
    /** Shorter ones hold too few pieces to be likened to anything. */
    private static final int LEAST_LETTERS = 6;
    /** Likewise of titles, which stack so many words at least where they are real. */
    private static final int LEAST_TITLE = 17;
    /** A shorter rewrite, such as 新款, stands in texts that were never rewritten. */
    private static final int LEAST_REWRITE = 4;
    /** A sentence of no more letters is told as a whole. */
    private static final int SHORT = 24;
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
        String kind = title.length() < LEAST_TITLE ? null : hearTitle(title);
        WordedRule rule = kind == null ? null : byKind.get(kind);
        if (rule == null || isMended(title)) {
            return List.of();
        }
        Impressions.Stretch weighty =
                impressions.weightiest(title, rule.rule().of().key());
        return List.of(new Broken(rule, weighty.start(), weighty.end()));
    }

    private @Nullable String hearTitle(String title) {
        Heard heard = listen(title, Evidence.TITLE, false);
        String kind = heard.kind();
        boolean doubtful = kind.equals(BORROWED) || TitleMends.maybeMended(title);
        return heard.isTold(doubtful ? TOLD_DOUBTFUL : TOLD_TITLE) ? kind : null;
    }

    /** @return those told by rules that do not stand in a sentence which sounds harmless for all that */
    List<Broken> doubted(String text, boolean title, List<Broken> told) {
        if (told.isEmpty() || byKind.isEmpty()) {
            return told;
        }
        Evidence evidence = title ? Evidence.TITLE : Evidence.SENTENCE;
        List<Broken> kept = new ArrayList<>(told);
        for (Piece piece : title ? whole(text) : sentences(text)) {
            if (told.stream().anyMatch(piece::holds)
                    && !listen(text.substring(piece.start(), piece.end()), evidence, true)
                            .isTold(TOLD_BY_RULE)) {
                kept.removeIf(
                        broken -> piece.holds(broken) && isExcused(broken, clause(text, piece, broken), evidence));
            }
        }
        return kept;
    }

    private boolean isExcused(Broken broken, String clause, Evidence evidence) {
        return !broken.rule().rule().of().key().equals(NAMED_BY_LAW)
                || !listen(clause, evidence, true).isTold(TOLD_NAMED);
    }

    /** Where a word of the law stands: harmless words appended to a clause do not excuse it. */
    private static String clause(String text, Piece sentence, Broken broken) {
        int start = Math.max(sentence.start(), broken.start());
        int end = Math.min(sentence.end(), broken.end());
        return text.substring(
                clauseStart(text, start, sentence.start(), APPENDING), clauseEnd(text, end, sentence.end(), APPENDING));
    }

    private static List<Piece> whole(String title) {
        return title.length() < LEAST_TITLE ? List.of() : List.of(new Piece(0, title.length()));
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
    private @Nullable String hear(String sentence) {
        Heard heard = listen(sentence, Evidence.SENTENCE, false);
        if (heard.isTold(TOLD)) {
            return heard.kind();
        }
        return heard.isTold(HALF_TOLD) ? hearClauses(sentence) : null;
    }

    /** What one of several clauses shows that is diluted by harmless ones beside it. */
    private @Nullable String hearClauses(String sentence) {
        int start = 0;
        while (start < sentence.length()) {
            int end = clauseEnd(sentence, start, sentence.length(), CLAUSE_ENDS);
            if (end - start >= LEAST_CLAUSE && end - start < sentence.length()) {
                Heard heard = listen(sentence.substring(start, end), Evidence.SENTENCE, false);
                if (heard.isTold(TOLD_CLAUSE)) {
                    return heard.kind();
                }
            }
            start = end + 1;
        }
        return null;
    }

    /** What letters say of a sentence, and the model where it may turn the scale and can be asked. */
    private Heard listen(String disguised, Evidence evidence, boolean hasRule) {
        String sentence = Undisguised.of(disguised);
        double[] byLetters = impressions.chances(sentence);
        double letters = 1 - byLetters[0];
        double[] byModel = hasRule || letters >= evidence.asked() ? second.ask(sentence) : null;
        double[] chances = byModel == null ? byLetters : Chances.joined(byLetters, byModel);
        int likeliest = likeliestOf(chances);
        return new Heard(
                impressions.kinds().get(likeliest),
                chances[likeliest],
                byModel == null
                        ? evidence.weighAlone(letters, hasRule)
                        : evidence.weigh(letters, 1 - byModel[0], hasRule));
    }

    /**
     * What was heard of a sentence.
     *
     * @param kind of violation it sounds like most
     * @param chance how likely that one is, of 0 to 1
     * @param likelihood how likely it is any
     */
    private record Heard(String kind, double chance, double likelihood) {

        boolean isTold(double least) {
            return likelihood >= least;
        }
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
        if (BARE_PRICES.matcher(sentence).matches()) {
            return;
        }
        List<Broken> here = told.stream().filter(piece::holds).toList();
        if (isMended(sentence)) {
            lookBesideMends(text, piece, here, found);
            return;
        }
        String kind = here.isEmpty() ? hear(sentence) : another(sentence, here);
        WordedRule rule = kind == null ? null : byKind.get(kind);
        if (rule == null) {
            return;
        }
        if (here.isEmpty()) {
            found.add(weightiest(text, piece, rule));
        } else {
            Piece free = widestFree(piece, here);
            if (free.length() >= LEAST_PIECE) {
                found.add(new Broken(rule, free.start(), free.end()));
            }
        }
    }

    private boolean isMended(String sentence) {
        return rewrites.stream().anyMatch(sentence::contains);
    }

    /** What stands beside a rewrite is not mended by it; as it lost its neighbours it has to be plain by itself. */
    private void lookBesideMends(String text, Piece sentence, List<Broken> told, List<Broken> found) {
        int start = sentence.start();
        int from = start;
        while (from <= sentence.end()) {
            int end = clauseEnd(text, from, sentence.end(), CLAUSE_ENDS);
            boolean mended = isMended(text.substring(from, end));
            if (mended || end == sentence.end()) {
                lookBeside(text, new Piece(start, mended ? Math.max(start, from - 1) : end), told, found);
                start = end + 1;
            }
            from = end + 1;
        }
    }

    private void lookBeside(String text, Piece left, List<Broken> told, List<Broken> found) {
        if (left.length() < LEAST_LETTERS || told.stream().anyMatch(left::holds)) {
            return;
        }
        Heard heard = listen(text.substring(left.start(), left.end()), Evidence.SENTENCE, false);
        WordedRule rule = heard.isTold(TOLD_BESIDE) ? byKind.get(heard.kind()) : null;
        if (rule != null) {
            found.add(new Broken(rule, left.start(), left.end()));
        }
    }

    /** A short sentence means what it means as a whole; of a longer one the clauses that weigh most are told. */
    private Broken weightiest(String text, Piece piece, WordedRule rule) {
        if (piece.length() <= SHORT) {
            return new Broken(rule, piece.start(), piece.end());
        }
        Impressions.Stretch weighty = impressions.weightiest(
                text.substring(piece.start(), piece.end()), rule.rule().of().key());
        return new Broken(
                rule,
                clauseStart(text, piece.start() + weighty.start(), piece.start(), CLAUSE_ENDS),
                clauseEnd(text, piece.start() + weighty.end(), piece.end(), CLAUSE_ENDS));
    }

    /** The class that a sentence sounds like beside those the rules tell; null where it is one of them or hardly likely. */
    private @Nullable String another(String sentence, List<Broken> rules) {
        Heard heard = listen(sentence, Evidence.SENTENCE, true);
        boolean told = heard.isTold(TOLD_BY_RULE) && heard.chance() >= LEAST_OF_OTHER;
        return told && !isTold(heard.kind(), rules) ? heard.kind() : null;
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
