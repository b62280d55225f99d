package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.rules.Impressions.Impression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds sentences that say nothing a rule lists and still sound like a violation: the rules that are learnt. Where rules
 * find something in a sentence that sounds like another class altogether, that class is told beside it. What a rewrite was
 * put into is taken for mended.
 */
final class Undertone {

    /** Chosen on sentences of two hands, each told by what the others taught. */
    static final double LEAST_CERTAINTY = 0.8;
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

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";

    /** What is told is told by whole clauses: those in which most of the weight lies. */
    private static final String CLAUSE_ENDS = "，,：:、";

    private final Impressions impressions;
    private final Map<String, WordedRule> byKind = new HashMap<>();
    private final Set<String> rewrites = new HashSet<>();

    Undertone(List<WordedRule> rules) {
        this.impressions = Impressions.shipped();
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
        int start = 0;
        for (int at = 0; at <= text.length() && !byKind.isEmpty(); at++) {
            if (at == text.length() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                if (at - start >= LEAST_LETTERS && speaks(text, start, at)) {
                    look(text, new Piece(start, at), told, found);
                }
                start = at + 1;
            }
        }
        return found;
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
        double least = here.isEmpty() ? LEAST_CERTAINTY : 0;
        Impression impression = impressions.of(sentence, least);
        WordedRule rule = impression == null ? null : byKind.get(impression.kind());
        if (impression == null || rule == null || rewrites.stream().anyMatch(sentence::contains)) {
            return;
        }
        if (here.isEmpty()) {
            Impressions.Stretch weighty = impressions.weightiest(sentence, impression.kind());
            found.add(new Broken(
                    rule,
                    clauseStart(text, piece.start() + weighty.start(), piece.start()),
                    clauseEnd(text, piece.start() + weighty.end(), piece.end())));
        } else if (impression.likelihood() >= LEAST_OF_OTHER
                && here.stream()
                        .noneMatch(each ->
                                each.rule().rule().of().equals(rule.rule().of()))) {
            Piece free = widestFree(piece, here);
            if (free.length() >= LEAST_PIECE) {
                found.add(new Broken(rule, free.start(), free.end()));
            }
        }
    }

    private static int clauseStart(String text, int from, int least) {
        int start = from;
        while (start > least && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int from, int most) {
        int end = from;
        while (end < most && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
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
