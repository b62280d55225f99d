package io.zhanggui.textscan;

import java.util.EnumSet;
import java.util.Set;

/** Through which readings a piece of text became a term: what differs between the two, character by character. */
final class Disguise {

    private Disguise() {}

    /**
     * @param written the piece of text
     * @param expected the term, or the spelling that was found
     * @param through the disguises that spelling stands for
     */
    static Set<Reading> of(String written, String expected, Set<Reading> through) {
        if (written.equals(expected)) {
            return through;
        }
        EnumSet<Reading> found = EnumSet.noneOf(Reading.class);
        found.addAll(through);
        int next = 0;
        int before = -1;
        int[] letters = written.codePoints().toArray();
        for (int letter : letters) {
            int wanted = next < expected.length() ? expected.codePointAt(next) : -1;
            if (letter == wanted) {
                before = wanted;
                next += Character.charCount(wanted);
            } else if (isFiller(letter)) {
                found.add(Reading.FILLERS);
            } else if (before >= 0 && same(letter, before) && !(wanted >= 0 && same(letter, wanted))) {
                found.add(Reading.REPEATS);
            } else if (wanted >= 0) {
                found.addAll(between(letter, wanted));
                before = wanted;
                next += Character.charCount(wanted);
            }
        }
        return found;
    }

    private static boolean isFiller(int letter) {
        return !Character.isLetterOrDigit(letter) && fold(Folding.of(Reading.FAST), letter) == Folding.FILLER;
    }

    private static boolean same(int a, int b) {
        return a == b || fold(everything(), a) == fold(everything(), b);
    }

    /** The first readings, in their order, that make both the same. */
    private static Set<Reading> between(int letter, int wanted) {
        EnumSet<Reading> tried = EnumSet.noneOf(Reading.class);
        EnumSet<Reading> needed = EnumSet.noneOf(Reading.class);
        int now = letter;
        for (Reading reading :
                EnumSet.of(Reading.WIDTH, Reading.TRADITIONAL, Reading.CASE, Reading.DIGITS, Reading.LOOKALIKES)) {
            tried.add(reading);
            char folded = fold(Folding.of(tried), letter);
            if (folded != now) {
                needed.add(reading);
                now = folded;
            }
            if (folded == fold(Folding.of(tried), wanted)) {
                break;
            }
        }
        return needed;
    }

    private static Folding everything() {
        return Folding.of(Reading.ALL);
    }

    private static char fold(Folding folding, int letter) {
        return Character.isBmpCodePoint(letter) ? folding.of((char) letter) : folding.ofPair(letter);
    }
}
