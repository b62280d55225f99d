package io.zhanggui.compliance.rules;

import org.jspecify.annotations.Nullable;

/**
 * What stays beside a piece that is left out. A suggestion of nothing tells nobody how the text then reads, so the piece
 * is told with the words of its phrase that stay, or with the phrase next to it where nothing of its own does:
 * 面部精华正品 → 面部正品.
 */
final class Remainder {

    /** More of a phrase is not told: the piece itself would be lost in it. */
    private static final int MOST = 8;
    /** One letter is hardly a word. */
    private static final int LEAST = 2;

    private final String text;
    private final Phrases phrases;

    Remainder(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /** The same mend, told with what stays; itself where it writes something, or where nothing beside it stays. */
    Mend with(Mend mend, int least, int most) {
        if (!mend.text().isBlank()) {
            return mend;
        }
        Mend own = within(mend, phrases.clauseStart(mend.start(), least), phrases.clauseEnd(mend.end(), most));
        if (own != null) {
            return own;
        }
        int before = overBreaks(mend.start(), least, -1);
        Mend told = before > least ? told(mend, wordBefore(before, least), mend.end()) : null;
        if (told != null) {
            return told;
        }
        int behind = overBreaks(mend.end(), most, 1);
        told = behind < most ? told(mend, mend.start(), wordBehind(behind, most)) : null;
        return told == null ? mend : told;
    }

    private @Nullable Mend within(Mend mend, int from, int to) {
        int start = mend.start() - from <= MOST ? from : wordBefore(mend.start(), from);
        int left = MOST - (mend.start() - start);
        int end = to - mend.end() <= left ? to : mend.end();
        if (start == mend.start() && end == mend.end() && to > end) {
            end = wordBehind(end, to);
        }
        return told(mend, start, end);
    }

    /** Beside breaks to the next letter, in the direction of a step. */
    private int overBreaks(int at, int bound, int step) {
        int place = at;
        while (place != bound && phrases.isBreak(step < 0 ? place - 1 : place)) {
            place += step;
        }
        return place;
    }

    private int wordBefore(int at, int least) {
        int from = phrases.clauseStart(at, least);
        int start = at;
        while (start > from && at - start < LEAST) {
            start = Math.max(from, phrases.edgeBefore(start));
        }
        return at - from <= MOST ? from : start;
    }

    private int wordBehind(int at, int most) {
        int to = phrases.clauseEnd(at, most);
        int end = at;
        while (end < to && end - at < LEAST) {
            end = Math.min(to, phrases.edgeBehind(end));
        }
        return to - at <= MOST ? to : end;
    }

    private @Nullable Mend told(Mend mend, int start, int end) {
        String stays = text.substring(start, mend.start()) + text.substring(mend.end(), end);
        return stays.isBlank() ? null : new Mend(start, end, end == text.length() ? stays.stripTrailing() : stays);
    }
}
