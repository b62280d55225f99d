package io.zhanggui.compliance.rules;

import java.util.BitSet;

/**
 * The pieces of a sentence by which it is likened to others: letters alone, two and three in a row, and two with up to
 * three between them. Digits are all alike, signs are all alike, and pieces that share a number are taken for one.
 */
final class Pieces {

    /** Numbers of pieces lie below this. */
    static final int COUNT = 1 << 17;

    private static final int MIX = 0x9e3779b1;
    private static final int SHIFT = 32 - 17;
    private static final int FARTHEST = 4;
    private static final char EDGE = '^';
    private static final char SIGN = '，';

    private Pieces() {}

    /** The numbers of all pieces that stand in a sentence, each once, ascending. */
    static int[] of(String sentence) {
        char[] letters = plain(sentence);
        BitSet numbers = new BitSet(COUNT);
        for (int at = 0; at < letters.length; at++) {
            numbers.set(number(1, letters[at], 0, 0));
            for (int far = 1; far <= FARTHEST && at + far < letters.length; far++) {
                numbers.set(number(1 + far, letters[at], letters[at + far], 0));
            }
            if (at + 2 < letters.length) {
                numbers.set(number(FARTHEST + 2, letters[at], letters[at + 1], letters[at + 2]));
            }
        }
        return numbers.stream().toArray();
    }

    private static int number(int form, int first, int second, int third) {
        int mixed = ((form * MIX + first) * MIX + second) * MIX + third;
        return (mixed ^ mixed >>> 15) * MIX >>> SHIFT;
    }

    private static char[] plain(String sentence) {
        StringBuilder plain = new StringBuilder(sentence.length() + 2).append(EDGE);
        for (int at = 0; at < sentence.length(); at++) {
            char each = sentence.charAt(at);
            char last = plain.charAt(plain.length() - 1);
            if (Character.isDigit(each)) {
                each = '0';
            } else if (!Character.isLetter(each)) {
                each = SIGN;
            }
            if (each != last || each != '0' && each != SIGN) {
                plain.append(Character.toLowerCase(each));
            }
        }
        return plain.append(EDGE).toString().toCharArray();
    }
}
