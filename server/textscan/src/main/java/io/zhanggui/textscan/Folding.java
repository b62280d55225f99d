package io.zhanggui.textscan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each UTF-16 character is compared as: {@link #FILLER} is passed over, {@link #PAIR} is the first half of a
 * character outside the basic plane and needs a closer look, any other is itself or the form it is folded to.
 */
final class Folding {

    /** Passed over. */
    static final char FILLER = 0;
    /** First half of a surrogate pair. */
    static final char PAIR = 1;
    /** No term goes across it. */
    static final char BARRIER = 2;

    private static final int CHARACTERS = 1 << 16;
    private static final String BARRIERS = "\n\r\u2028\u2029。！？!?；;";
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final Map<Set<Reading>, Folding> MADE = new ConcurrentHashMap<>();

    private final Set<Reading> readings;
    private final char[] table;

    private Folding(Set<Reading> readings) {
        this.readings = readings;
        this.table = makeTable();
    }

    /** The folding of some readings, made once. */
    static Folding of(Set<Reading> readings) {
        EnumSet<Reading> those = EnumSet.noneOf(Reading.class);
        readings.stream().filter(Reading.FAST::contains).forEach(those::add);
        if (readings.contains(Reading.LOOKALIKES)) {
            those.add(Reading.LOOKALIKES);
        }
        return MADE.computeIfAbsent(Set.copyOf(those), Folding::new);
    }

    /** The table itself, not to be changed: who lets characters of its own stand makes a copy. */
    char[] table() {
        return table;
    }

    /** What a character is compared as. */
    char of(char written) {
        return table[written];
    }

    /** What a character outside the basic plane is compared as; {@link #BARRIER} where it has no folded form. */
    char ofPair(int codePoint) {
        if (readings.contains(Reading.WIDTH)) {
            String plain = Normalizer2.getNFKCInstance().normalize(Character.toString(codePoint));
            if (plain.length() == 1) {
                return table[plain.charAt(0)];
            }
        }
        return readings.contains(Reading.FILLERS) && !Character.isLetterOrDigit(codePoint) ? FILLER : BARRIER;
    }

    /** A term's text as it is compared; its own fillers stay. */
    String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            char one = Character.isBmpCodePoint(codePoint) ? inTerm((char) codePoint) : ofPair(codePoint);
            boolean space = fillers() && Character.isWhitespace(codePoint);
            if (one != FILLER && !space) {
                folded.append(one);
            }
        });
        return folded.toString();
    }

    private char inTerm(char written) {
        return table[written] == BARRIER ? BARRIER : letter(written);
    }

    private char[] makeTable() {
        char[] made = new char[CHARACTERS];
        for (int at = 0; at < CHARACTERS; at++) {
            char written = (char) at;
            if (Character.isHighSurrogate(written)) {
                made[at] = PAIR;
            } else if (Character.isLowSurrogate(written) || (fillers() && isFiller(written))) {
                made[at] = FILLER;
            } else if (BARRIERS.indexOf(written) >= 0) {
                made[at] = BARRIER;
            } else {
                made[at] = letter(written);
            }
        }
        return made;
    }

    private boolean fillers() {
        return readings.contains(Reading.FILLERS);
    }

    private static boolean isFiller(char written) {
        return !Character.isLetterOrDigit(written)
                && BARRIERS.indexOf(written) < 0
                && !UCharacter.hasBinaryProperty(written, com.ibm.icu.lang.UProperty.IDEOGRAPHIC)
                && Normalizer2.getNFKCInstance()
                        .normalize(String.valueOf(written))
                        .chars()
                        .noneMatch(Character::isLetterOrDigit);
    }

    private char letter(char written) {
        char folded = written;
        if (readings.contains(Reading.LOOKALIKES)) {
            folded = Lookalikes.shipped().rareFor(folded);
        }
        if (readings.contains(Reading.WIDTH)) {
            folded = narrow(folded);
        }
        if (readings.contains(Reading.TRADITIONAL)) {
            folded = Ideographs.simplified(folded);
        }
        if (readings.contains(Reading.CASE)) {
            folded = Character.toLowerCase(folded);
        }
        return readings.contains(Reading.DIGITS) ? numeral(folded) : folded;
    }

    /** NFKC where that is one character; of ⑴ and ⒈ the digit. */
    private static char narrow(char written) {
        if (written < 0x80) {
            return written;
        }
        String plain = Normalizer2.getNFKCInstance().normalize(String.valueOf(written));
        if (plain.length() == 1) {
            return plain.charAt(0);
        }
        String letters = plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.length() == 1 ? letters.charAt(0) : written;
    }

    private static char numeral(char written) {
        int digit = Character.isDigit(written) ? Character.digit(written, 10) : FORMAL.indexOf(written);
        return digit >= 0 ? NUMERALS.charAt(digit) : written;
    }
}
