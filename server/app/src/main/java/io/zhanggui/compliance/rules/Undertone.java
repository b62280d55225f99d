package io.zhanggui.compliance.rules;

import io.zhanggui.compliance.rules.Impressions.Impression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds sentences that say nothing a rule lists and still sound like a violation: the rules that are learnt. What a rewrite
 * was put into is taken for mended.
 */
final class Undertone {

    /** Chosen on batches it had not learnt from: of their innocent sentences it told one or two in a hundred. */
    static final double LEAST_CERTAINTY = 0.7;
    /** Shorter ones hold too few pieces to be likened to anything. */
    private static final int LEAST_LETTERS = 8;

    private static final String SENTENCE_ENDS = "\n\r\u2028\u2029。！？!?；;";
    /** Lists of words, such as titles are, hold none of these; only who speaks is likened to speakers. */
    private static final String SPEAKING = "我你您他她它了吗呢吧啊哦呀的就都不没是";

    private final Impressions impressions;
    private final Map<String, WordedRule> byKind = new HashMap<>();
    private final Set<String> rewrites = new HashSet<>();

    Undertone(List<WordedRule> rules) {
        this.impressions = Impressions.shipped();
        rules.forEach(rule -> rewrites.add(rule.rule().rewrite()));
        rules.stream()
                .filter(WordedRule::learnt)
                .forEach(rule -> byKind.put(rule.rule().of().key(), rule));
    }

    List<Broken> find(String text) {
        List<Broken> found = new ArrayList<>(0);
        int start = 0;
        for (int at = 0; at <= text.length() && !byKind.isEmpty(); at++) {
            if (at == text.length() || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
                look(text, start, at, found);
                start = at + 1;
            }
        }
        return found;
    }

    private void look(String text, int start, int end, List<Broken> found) {
        if (end - start < LEAST_LETTERS || !speaks(text, start, end)) {
            return;
        }
        String sentence = text.substring(start, end);
        Impression impression = impressions.of(sentence, LEAST_CERTAINTY);
        WordedRule rule = impression == null ? null : byKind.get(impression.kind());
        if (rule != null && rewrites.stream().noneMatch(sentence::contains)) {
            found.add(new Broken(rule, start, end));
        }
    }

    private static boolean speaks(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (SPEAKING.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
