package io.zhanggui.compliance.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import tools.jackson.databind.JsonNode;

/**
 * Cuts a sentence into what the sentence model was taught: every Chinese letter and sign by itself, other words into the
 * longest pieces of its vocabulary.
 */
final class WordPieces {

    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    /** Longer sentences are cut; those learnt from have 54 pieces at most. */
    private static final int MOST = 128;

    private static final String INNER = "##";
    private static final int IDEOGRAPHIC_SPACE = 0x3000;
    private static final int HARD_SPACE = 0xa0;
    private static final int FIRST_IDEOGRAPH = 0x3400;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param tokenizer the model's {@code tokenizer.json}, of which the vocabulary is read */
    WordPieces(JsonNode tokenizer) {
        tokenizer
                .path("model")
                .path("vocab")
                .properties()
                .forEach(each -> numbers.put(each.getKey(), each.getValue().intValue()));
    }

    /** The numbers of its pieces between those of start and end. */
    long[] of(String sentence) {
        Row row = new Row();
        StringBuilder word = new StringBuilder();
        PrimitiveIterator.OfInt letters =
                sentence.toLowerCase(Locale.ROOT).codePoints().iterator();
        while (letters.hasNext()) {
            int letter = letters.nextInt();
            if (isSpace(letter)) {
                row.add(word);
            } else if (standsAlone(letter)) {
                row.add(word);
                row.add(word.appendCodePoint(letter));
            } else {
                word.appendCodePoint(letter);
            }
        }
        row.add(word);
        return row.closed();
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || letter == IDEOGRAPHIC_SPACE || letter == HARD_SPACE || letter < ' ';
    }

    private static boolean standsAlone(int letter) {
        return (Character.isIdeographic(letter) && letter >= FIRST_IDEOGRAPH) || isSign(letter);
    }

    private static boolean isSign(int letter) {
        if (letter < 0x80) {
            return !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** The numbers found so far. */
    private final class Row {

        private final long[] found = new long[MOST];
        private int many = 1;

        Row() {
            found[0] = START;
        }

        /** Adds a word's pieces and empties it. */
        void add(StringBuilder letters) {
            String word = letters.toString();
            letters.setLength(0);
            int before = many;
            int from = 0;
            while (from < word.length()) {
                int to = longest(word, from);
                if (to == from) {
                    many = before;
                    put(UNKNOWN);
                    return;
                }
                put(numbers.getOrDefault(piece(word, from, to), UNKNOWN));
                from = to;
            }
        }

        private int longest(String word, int from) {
            int to = word.length();
            while (to > from && !numbers.containsKey(piece(word, from, to))) {
                to--;
            }
            return to;
        }

        private static String piece(String word, int from, int to) {
            return (from > 0 ? INNER : "") + word.substring(from, to);
        }

        private void put(int number) {
            if (many < MOST - 1) {
                found[many++] = number;
            }
        }

        long[] closed() {
            found[many] = END;
            long[] closed = new long[many + 1];
            System.arraycopy(found, 0, closed, 0, closed.length);
            return closed;
        }
    }
}
