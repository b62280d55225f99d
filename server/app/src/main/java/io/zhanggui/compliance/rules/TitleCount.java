package io.zhanggui.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a title breaks by how much stands in it, not by what it says. */
enum TitleCount {
    /** Longer than the platform shows: 60 bytes, an ideograph being two. */
    LENGTH {
        @Override
        @Nullable
        Place find(String title) {
            int bytes = 0;
            for (int at = 0; at < title.length(); at++) {
                bytes += title.charAt(at) < 0x80 ? 1 : 2;
                if (bytes > MOST_BYTES) {
                    return new Place(at, title.length());
                }
            }
            return null;
        }
    },
    /** The same word three times; the third is the place. */
    REPEATS {
        @Override
        @Nullable
        Place find(String title) {
            for (int at = 0; at + LEAST_LETTERS <= title.length(); at++) {
                int end = at + LEAST_LETTERS;
                if (isWord(title, at, end) && isThird(title, at, end)) {
                    while (end < title.length() && isWord(title, end, end + 1) && isThird(title, at, end + 1)) {
                        end++;
                    }
                    return new Place(at, end);
                }
            }
            return null;
        }
    };

    private static final int MOST_BYTES = 60;
    private static final int LEAST_LETTERS = 2;

    /** Begin and end of what is too much. */
    record Place(int start, int end) {}

    /** The first place in a title where there is too much; null where there is none. */
    abstract @Nullable Place find(String title);

    /** Those of all rules that count. */
    static List<Broken> find(String title, List<WordedRule> rules) {
        List<Broken> found = new ArrayList<>(0);
        for (WordedRule rule : rules) {
            TitleCount count = rule.counts();
            Place place = count == null ? null : count.find(title);
            if (place != null) {
                found.add(new Broken(rule, place.start(), place.end()));
            }
        }
        return found;
    }

    private static boolean isWord(String title, int from, int to) {
        return title.substring(from, to).codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether a piece stands twice before, apart from itself. */
    private static boolean isThird(String title, int start, int end) {
        String word = title.substring(start, end);
        int second = title.lastIndexOf(word, start - word.length());
        return second >= word.length() && title.lastIndexOf(word, second - word.length()) >= 0;
    }
}
