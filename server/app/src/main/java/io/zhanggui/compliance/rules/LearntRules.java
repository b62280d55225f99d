package io.zhanggui.compliance.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that tell a text by its tone, and what of a text can be heard at all. */
final class LearntRules {

    /** Shorter ones hold too few pieces to be likened to anything. */
    private static final int LEAST_LETTERS = 6;
    /** Likewise of titles, which stack so many words at least where they are real. */
    private static final int LEAST_TITLE = 17;
    /** A shorter rewrite, such as 新款, stands in texts that were never rewritten. */
    private static final int LEAST_REWRITE = 4;

    /** Lists of words, such as titles are, hold none of these; only who speaks is likened to speakers. */
    private static final String SPEAKING = "我你您他她它了吗呢吧啊哦呀的就都不没是，、：在为从到也将或未再已让给把被请会要这很说那得过里谁以则由凭拿";

    private final Map<String, WordedRule> byKind = new HashMap<>();
    private final Set<String> rewrites = new HashSet<>();
    private final List<String> sayings;

    /** @param written all of them; any may have been mended by its rewrite */
    LearntRules(WrittenRules written) {
        List<WordedRule> rules = written.worded();
        this.sayings = written.sayings();
        rules.stream()
                .map(rule -> rule.rule().rewrite())
                .filter(rewrite -> rewrite.length() >= LEAST_REWRITE)
                .forEach(rewrites::add);
        rules.stream()
                .filter(WordedRule::learnt)
                .forEach(rule -> byKind.put(rule.rule().of().key(), rule));
    }

    boolean isEmpty() {
        return byKind.isEmpty();
    }

    /** The one of a class. */
    Optional<WordedRule> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Whether a rewrite stands in a text, so that it says no more what its writer said. */
    boolean isMended(String text) {
        return rewrites.stream().anyMatch(text::contains);
    }

    /** The sentences of a text that can be heard. */
    List<Span> sentences(String text) {
        return isEmpty()
                ? List.of()
                : Span.sentences(text).stream()
                        .filter(LearntRules::isLongEnough)
                        .toList();
    }

    /** Whether a sentence says nothing but what shops say lawfully every day. */
    boolean isSaying(String sentence) {
        String left = sentence;
        for (String saying : sayings) {
            left = left.replace(saying, "");
        }
        return left.length() < sentence.length() && left.length() < LEAST_LETTERS;
    }

    /** A title as a whole; nothing where it is too short. */
    List<Span> whole(String title) {
        return hears(title) ? List.of(new Span(0, title.length())) : List.of();
    }

    boolean hears(String title) {
        return title.length() >= LEAST_TITLE;
    }

    static boolean isLongEnough(Span piece) {
        return piece.length() >= LEAST_LETTERS;
    }

    static boolean speaks(String sentence) {
        return sentence.chars().anyMatch(letter -> SPEAKING.indexOf(letter) >= 0);
    }
}
