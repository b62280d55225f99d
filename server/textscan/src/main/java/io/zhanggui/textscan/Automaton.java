package io.zhanggui.textscan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A trie over spellings with a filter before it. Walks take at most as many steps as the longest spelling has
 * characters and a disguise may put between them, so the time is linear in the text whatever it is.
 */
final class Automaton {

    /** Most characters passed over between two characters of a term. */
    static final int MOST_FILLERS = 8;

    private static final int ROOT = 1;
    private static final int MOST_REPEATS = 16;

    /** Told of each spelling found, by the symbols it covers: {@code first} and {@code last}. */
    interface Found {
        void spelled(Spelled spelled, int first, int last);
    }

    private final List<Spelled> spellings;
    private final Edges edges = new Edges();
    private final PairFilter filter;
    private final BitSet singles = new BitSet();
    private final BitSet soft;
    private final boolean repeats;
    private final int[] ending;
    private final int[] sameEnding;
    private final int longest;

    /**
     * @param spellings what is found
     * @param soft characters that stand in a spelling although they are fillers elsewhere
     * @param repeats whether a character may be written several times
     */
    Automaton(List<Spelled> spellings, BitSet soft, boolean repeats) {
        this.spellings = List.copyOf(spellings);
        this.soft = soft;
        this.repeats = repeats;
        this.filter = new PairFilter(spellings.size() + soft.cardinality() * 64);
        this.sameEnding = new int[spellings.size()];
        List<Integer> nodes = new ArrayList<>(spellings.size());
        int most = 1;
        for (Spelled spelled : spellings) {
            nodes.add(insert(spelled.folded()));
            most = Math.max(most, spelled.folded().length());
        }
        this.longest = most;
        this.ending = new int[edges.lastNode() + 1];
        Arrays.fill(ending, -1);
        for (int at = spellings.size() - 1; at >= 0; at--) {
            sameEnding[at] = ending[nodes.get(at)];
            ending[nodes.get(at)] = at;
        }
    }

    private int insert(String folded) {
        int node = ROOT;
        for (int at = 0; at < folded.length(); at++) {
            node = edges.childOrNew(node, folded.charAt(at));
        }
        char first = folded.charAt(0);
        if (folded.length() == 1) {
            singles.set(first);
        } else {
            filter.add(first, folded.charAt(1));
            soft.stream().forEach(filler -> filter.add(first, (char) filler));
        }
        return node;
    }

    /** Tells of all spellings in a folded text. */
    void find(Folded text, Found found) {
        int[] begins = text.begins();
        int many = filter.collect(text.symbols(), text.count(), begins);
        for (int at = 0; at < many; at++) {
            walk(text, begins[at], found);
        }
        if (!singles.isEmpty()) {
            findSingles(text, found);
        }
    }

    long bytes() {
        return edges.bytes() + filter.bytes() + 4L * ending.length + 4L * sameEnding.length + 48L * spellings.size();
    }

    private void findSingles(Folded text, Found found) {
        char[] symbols = text.symbols();
        for (int at = 0; at < text.count(); at++) {
            if (singles.get(symbols[at])) {
                tell(edges.child(ROOT, symbols[at]), at, at, found);
            }
        }
    }

    private void walk(Folded text, int begin, Found found) {
        char[] symbols = text.symbols();
        char before = symbols[begin];
        int node = edges.child(ROOT, before);
        int end = (int) Math.min(text.count(), begin + (long) longest + MOST_REPEATS);
        for (int at = begin + 1; at < end && node != 0; at++) {
            char now = symbols[at];
            if (text.place(at) - text.place(at - 1) > 1 + MOST_FILLERS) {
                return;
            }
            int next = edges.child(node, now);
            if (next != 0) {
                node = next;
                before = now;
                if (ending[node] >= 0) {
                    tell(node, begin, at, found);
                }
            } else if (!(repeats && now == before) && !soft.get(now)) {
                return;
            }
        }
    }

    private void tell(int node, int first, int last, Found found) {
        for (int at = ending[node]; at >= 0; at = sameEnding[at]) {
            found.spelled(spellings.get(at), first, last);
        }
    }
}
