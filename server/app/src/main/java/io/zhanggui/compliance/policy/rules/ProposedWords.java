package io.zhanggui.compliance.policy.rules;

import io.zhanggui.compliance.policy.PolicyError;
import io.zhanggui.shared.Failure;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that a proposed rule forbids. In the text of a rule those in quotation marks are meant; in a list each piece
 * between line ends, commas and 、.
 */
public final class ProposedWords {

    public static final int MOST = 200;

    private static final Pattern QUOTED = Pattern.compile("[“\"「『]([^”\"」』]{1,30})[”\"」』]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；。]+");
    private static final int LONGEST = 30;

    private ProposedWords() {}

    /** At least one; fails with {@link PolicyError#NO_WORDS} or {@link PolicyError#TOO_MANY_WORDS}. */
    public static List<String> read(String text) {
        List<String> words = find(text);
        if (words.isEmpty()) {
            throw new Failure(PolicyError.NO_WORDS);
        }
        if (words.size() > MOST) {
            throw new Failure(PolicyError.TOO_MANY_WORDS, MOST);
        }
        return words;
    }

    /** As many as there are. */
    public static List<String> find(String text) {
        List<String> quoted = QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .flatMap(BETWEEN::splitAsStream)
                .toList();
        Stream<String> words = quoted.isEmpty() ? BETWEEN.splitAsStream(text) : quoted.stream();
        return words.map(String::strip)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .distinct()
                .toList();
    }
}
