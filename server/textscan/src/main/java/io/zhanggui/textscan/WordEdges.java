package io.zhanggui.textscan;

import com.ibm.icu.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where words of a Chinese text meet, asked of ICU's dictionary once and only where needed. Places are indices between
 * characters, from 0 to the text's length, both of which are edges. Not for several threads.
 */
public final class WordEdges {

    private static final ThreadLocal<BreakIterator> WORDS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(Locale.CHINA));

    private final String text;
    private @Nullable BitSet places;

    public WordEdges(String text) {
        this.text = text;
    }

    public boolean isAt(int place) {
        return places().get(place);
    }

    /** The last edge before a place; 0 where there is none. */
    public int before(int place) {
        return Math.max(0, places().previousSetBit(Math.max(0, place - 1)));
    }

    /** The first edge behind a place; the text's length where there is none. */
    public int behind(int place) {
        int next = places().nextSetBit(place + 1);
        return next < 0 ? text.length() : next;
    }

    private BitSet places() {
        BitSet known = places;
        if (known == null) {
            known = new BitSet(text.length() + 1);
            BreakIterator words = WORDS.get();
            words.setText(text);
            for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
                known.set(at);
            }
            places = known;
        }
        return known;
    }
}
