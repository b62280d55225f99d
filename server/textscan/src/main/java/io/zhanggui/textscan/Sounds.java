package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text as a row of syllables: of each ideograph its pinyin, of each run of Latin letters the syllables it is made up
 * of. Anything else, fillers apart, breaks the row.
 *
 * @param syllable the sound; empty for a break
 * @param start where it begins in the text
 * @param end behind it
 * @param letters whether it is written in Latin letters
 */
record Sounds(String syllable, int start, int end, boolean letters) {

    private static final int LONGEST = 6;

    static List<Sounds> of(String text, Folding folding, Set<String> syllables) {
        List<Sounds> row = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); at++) {
            char symbol = folding.of(text.charAt(at));
            if (symbol == Folding.FILLER) {
                continue;
            }
            if (isLetter(symbol)) {
                at = readLetters(text, at, folding, syllables, row) - 1;
            } else {
                row.add(new Sounds(Ideographs.sound(symbol), at, at + 1, false));
            }
        }
        return row;
    }

    /** Reads a run of letters as syllables of the lexicon where it is wholly made up of them; answers its end. */
    private static int readLetters(String text, int start, Folding folding, Set<String> syllables, List<Sounds> row) {
        StringBuilder run = new StringBuilder();
        int end = start;
        while (end < text.length() && isLetter(folding.of(text.charAt(end)))) {
            run.append(Character.toLowerCase(folding.of(text.charAt(end++))));
        }
        List<Integer> cuts = cuts(run.toString(), syllables);
        if (cuts.isEmpty()) {
            row.add(new Sounds("", start, end, true));
        }
        int from = 0;
        for (int cut : cuts) {
            row.add(new Sounds(run.substring(from, cut), start + from, start + cut, true));
            from = cut;
        }
        return end;
    }

    /** Where syllables end, the longest first; empty where the run is not made up of syllables. */
    private static List<Integer> cuts(String run, Set<String> syllables) {
        List<Integer> found = new ArrayList<>();
        boolean[] dead = new boolean[run.length() + 1];
        return cut(run, 0, syllables, dead, found) ? found : List.of();
    }

    private static boolean cut(String run, int from, Set<String> syllables, boolean[] dead, List<Integer> found) {
        if (from == run.length()) {
            return true;
        }
        if (dead[from]) {
            return false;
        }
        for (int end = Math.min(run.length(), from + LONGEST); end > from; end--) {
            if (syllables.contains(run.substring(from, end))) {
                found.add(end);
                if (cut(run, end, syllables, dead, found)) {
                    return true;
                }
                found.removeLast();
            }
        }
        dead[from] = true;
        return false;
    }

    private static boolean isLetter(char symbol) {
        return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z');
    }
}
