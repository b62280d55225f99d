package io.zhanggui.compliance.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what a text looks like and leaves what it says: space, line breaks, the width and shape of marks. */
final class Layout {

    private static final String SHAPES = "(（)）,，;；:：?？!！<〈>〉《〈》〉\"“”“‘“’“'“[［]］·・—-–-～~";
    private static final Pattern REFERENCE = Pattern.compile("(》?)(第[零〇一二三四五六七八九十百千两0-9]{1,9}条)");
    private static final Map<Character, Character> ALIKE = shapes();

    private Layout() {}

    /** The same for any two texts that say the same. */
    static String without(List<String> paragraphs) {
        StringBuilder plain = new StringBuilder();
        for (String paragraph : paragraphs) {
            for (int at = 0; at < paragraph.length(); at++) {
                char letter = paragraph.charAt(at);
                boolean full = letter >= '！' && letter <= '～';
                char narrow = full ? (char) (letter - '！' + '!') : letter;
                if (!Character.isWhitespace(letter) && letter != '\u3000' && letter != '\u00a0' && letter != '\ufeff') {
                    plain.append(ALIKE.getOrDefault(narrow, narrow));
                }
            }
        }
        return plain.toString();
    }

    /** Writes the numbers of articles of the same text anew; those of another law, which follow its name, stay. */
    static String withReferences(String plain, UnaryOperator<String> renumbered) {
        return REFERENCE
                .matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isOfAnother(plain, found.start())
                                ? found.group()
                                : found.group(1) + renumbered.apply(found.group(2))));
    }

    private static boolean isOfAnother(String plain, int at) {
        return plain.charAt(at) == '〉' || (at > 0 && plain.charAt(at - 1) == '〉');
    }

    private static Map<Character, Character> shapes() {
        Map<Character, Character> alike = new HashMap<>();
        for (int at = 0; at + 1 < SHAPES.length(); at += 2) {
            alike.put(SHAPES.charAt(at), SHAPES.charAt(at + 1));
        }
        return Map.copyOf(alike);
    }
}
