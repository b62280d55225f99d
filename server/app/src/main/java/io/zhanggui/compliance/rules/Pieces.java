package io.zhanggui.compliance.rules;

import java.util.Arrays;

/**
 * The pieces of a sentence by which it is likened to others: letters alone, two and three in a row, and two with up to
 * two between them. Digits are all alike, signs are all alike, and pieces that share a number are taken for one.
 */
final class Pieces {

    /** Numbers of pieces lie below this. */
    static final int COUNT = 1 << 22;

    private static final int MIX = 0x9e3779b1;
    private static final int SHIFT = 32 - 22;
    private static final int FARTHEST = 3;
    /** One letter alone, three in a row, and a pair for each distance. */
    private static final int MOST_PER_LETTER = FARTHEST + 2;

    private static final char EDGE = '^';
    private static final char SIGN = '，';

    private Pieces() {}

    /** Told of a piece: its number, and where in the sentence its first and its last letter stand. */
    interface Told {
        void at(int piece, int first, int last);
    }

    /** The numbers of all pieces that stand in a sentence, each once, ascending. */
    static int[] of(String sentence) {
        int[] numbers = new int[(sentence.length() + 2) * MOST_PER_LETTER];
        int[] many = {0};
        each(sentence, (piece, first, last) -> numbers[many[0]++] = piece);
        Arrays.sort(numbers, 0, many[0]);
        int once = 0;
        for (int at = 0; at < many[0]; at++) {
            if (at == 0 || numbers[at] != numbers[at - 1]) {
                numbers[once++] = numbers[at];
            }
        }
        return Arrays.copyOf(numbers, once);
    }

    /** Tells of every piece of a sentence where it stands. */
    static void each(String sentence, Told told) {
        Plain plain = Plain.of(sentence);
        char[] letters = plain.letters;
        for (int at = 0; at < letters.length; at++) {
            int first = plain.place(at);
            told.at(number(1, letters[at], 0, 0), first, first);
            for (int far = 1; far <= FARTHEST && at + far < letters.length; far++) {
                told.at(number(1 + far, letters[at], letters[at + far], 0), first, plain.place(at + far));
            }
            if (at + 2 < letters.length) {
                told.at(
                        number(FARTHEST + 2, letters[at], letters[at + 1], letters[at + 2]),
                        first,
                        plain.place(at + 2));
            }
        }
    }

    private static int number(int form, int first, int second, int third) {
        int mixed = ((form * MIX + first) * MIX + second) * MIX + third;
        return ((mixed ^ (mixed >>> 15)) * MIX) >>> SHIFT;
    }

    /** A sentence between edges with its digits and signs made alike, each letter with its place. */
    private static final class Plain {

        private final char[] letters;
        private final int[] places;
        private final int last;

        private Plain(char[] letters, int[] places, int last) {
            this.letters = letters;
            this.places = places;
            this.last = last;
        }

        static Plain of(String sentence) {
            char[] letters = new char[sentence.length() + 2];
            int[] places = new int[letters.length];
            letters[0] = EDGE;
            int many = 1;
            for (int at = 0; at < sentence.length(); at++) {
                char each = alike(sentence.charAt(at));
                boolean repeats = each == letters[many - 1] && (each == '0' || each == SIGN);
                if (!repeats) {
                    places[many] = at;
                    letters[many++] = Character.toLowerCase(each);
                }
            }
            places[many] = sentence.length();
            letters[many++] = EDGE;
            return new Plain(Arrays.copyOf(letters, many), places, sentence.length() - 1);
        }

        /** The place of a letter in the sentence; an edge stands at the letter beside it. */
        int place(int at) {
            return Math.max(0, Math.min(places[at], last));
        }

        private static char alike(char each) {
            if (Character.isDigit(each)) {
                return '0';
            }
            return Character.isLetter(each) ? each : SIGN;
        }
    }
}
