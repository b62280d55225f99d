package io.zhanggui.textscan;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether what stands around a hit makes it innocent. */
final class Surroundings {

    private static final int QUOTATION_REACH = 40;
    private static final int NEIGHBOUR_REACH = 24;

    private static final ThreadLocal<BreakIterator> WORDS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(Locale.CHINA));

    /** Which places of a text are denied, each looked at once: many hits begin at one place. */
    private static final class Denials {
        private final String text;
        private final BitSet known;
        private final BitSet denied;

        Denials(String text) {
            this.text = text;
            this.known = new BitSet(text.length());
            this.denied = new BitSet(text.length());
        }

        boolean isBefore(int start) {
            if (!known.get(start)) {
                known.set(start);
                denied.set(start, Denial.isBefore(text, start));
            }
            return denied.get(start);
        }
    }

    private final Folding folding;
    private final Map<List<String>, List<String>> foldedNeighbours;

    /** @param terms whose neighbours will be looked at */
    Surroundings(Folding folding, List<Term> terms) {
        this.folding = folding;
        this.foldedNeighbours = new IdentityHashMap<>();
        for (Term term : terms) {
            for (List<String> neighbours : List.of(term.notAfter(), term.notBefore())) {
                foldedNeighbours.computeIfAbsent(
                        neighbours, each -> each.stream().map(folding::fold).toList());
            }
        }
    }

    /**
     * @param hits in the order of their places
     * @param phrases begin and end of each harmless phrase
     */
    List<Hit> judge(String text, List<Hit> hits, List<int[]> phrases) {
        List<Hit> judged = new ArrayList<>(hits.size());
        Denials denials = new Denials(text);
        boolean quotes = text.indexOf('《') >= 0;
        for (Hit hit : hits) {
            if (isPartOfLongerLatin(text, hit)) {
                continue;
            }
            Excuse excuse = excuse(text, hit, phrases, denials, quotes);
            judged.add(excuse == null ? hit : hit.excused(excuse));
        }
        return judged;
    }

    private @Nullable Excuse excuse(String text, Hit hit, List<int[]> phrases, Denials denials, boolean quotes) {
        for (int[] span : phrases) {
            if (span[0] <= hit.start() && hit.end() <= span[1]) {
                return Excuse.PHRASE;
            }
        }
        Term term = hit.term();
        if (stands(term.notAfter(), text, Math.max(0, hit.start() - NEIGHBOUR_REACH), hit.start(), true)
                || stands(
                        term.notBefore(),
                        text,
                        hit.end(),
                        Math.min(text.length(), hit.end() + NEIGHBOUR_REACH),
                        false)) {
            return Excuse.NEIGHBOUR;
        }
        if (term.excuses().contains(Excuse.NEGATION) && denials.isBefore(hit.start())) {
            return Excuse.NEGATION;
        }
        if (quotes && term.excuses().contains(Excuse.QUOTATION) && isQuoted(text, hit)) {
            return Excuse.QUOTATION;
        }
        return term.excuses().contains(Excuse.WORD_BOUNDARY) && cutsAWord(text, hit) ? Excuse.WORD_BOUNDARY : null;
    }

    private boolean stands(List<String> neighbours, String text, int from, int to, boolean before) {
        if (neighbours.isEmpty() || from == to) {
            return false;
        }
        String beside = folding.fold(text.substring(from, to));
        for (String folded : folded(neighbours)) {
            if (before ? beside.endsWith(folded) : beside.startsWith(folded)) {
                return true;
            }
        }
        return false;
    }

    private List<String> folded(List<String> neighbours) {
        List<String> known = foldedNeighbours.get(neighbours);
        return known == null ? neighbours.stream().map(folding::fold).toList() : known;
    }

    private static boolean isQuoted(String text, Hit hit) {
        int open = text.lastIndexOf('《', hit.start());
        int closed = text.lastIndexOf('》', hit.start());
        int close = text.indexOf('》', hit.end());
        return open >= 0 && open > closed && close >= 0 && close - open <= QUOTATION_REACH;
    }

    /** A Latin term is no part of a longer word: vx in vxworks. */
    private static boolean isPartOfLongerLatin(String text, Hit hit) {
        return (hit.start() > 0 && goOn(text.charAt(hit.start() - 1), text.charAt(hit.start())))
                || (hit.end() < text.length() && goOn(text.charAt(hit.end() - 1), text.charAt(hit.end())));
    }

    private static boolean goOn(char one, char next) {
        return isLatin(one) && isLatin(next);
    }

    private static boolean isLatin(char written) {
        return written < 0x250 && Character.isLetter(written);
    }

    /** A word of the dictionary begins before the hit and ends in it, or begins in it and ends behind it. */
    private static boolean cutsAWord(String text, Hit hit) {
        BreakIterator words = WORDS.get();
        words.setText(text);
        return cuts(words, hit.start(), hit.start(), hit.end()) || cuts(words, hit.end(), hit.start(), hit.end());
    }

    private static boolean cuts(BreakIterator words, int edge, int start, int end) {
        if (words.isBoundary(edge)) {
            return false;
        }
        int from = words.preceding(edge);
        int to = words.following(edge);
        boolean whole = from <= start && to >= end;
        return !whole && to - from > 1;
    }
}
