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

    /** Told of each spelling found, by its place in the list and the symbols it covers: {@code first} and {@code last}. */
    interface Found {
        void spelled(int spelling, int first, int last);
    }

    private final Edges edges = new Edges();
    private final Edges beginnings = new Edges();
    private final BeginFilter filter;
    private final BitSet singles = new BitSet();
    private final BitSet soft;
    private final boolean repeats;
    private final boolean lenient;
    private final int[] ending;
    private final int[] sameEnding;
    private final int longest;

    /**
     * @param spellings what is found, as it is compared, each of at least one character
     * @param soft characters that stand in a spelling although they are fillers elsewhere
     * @param repeats whether a character may be written several times
     */
    Automaton(List<String> spellings, BitSet soft, boolean repeats) {
        this.soft = soft;
        this.repeats = repeats;
        this.lenient = repeats || !soft.isEmpty();
        this.filter = new BeginFilter(spellings.size() + soft.cardinality() * 64);
        this.sameEnding = new int[spellings.size()];
        List<Integer> nodes = new ArrayList<>(spellings.size());
        int most = 1;
        for (String spelling : spellings) {
            nodes.add(insert(spelling));
            most = Math.max(most, spelling.length());
        }
        this.longest = most;
        this.ending = new int[edges.lastNode() + 1];
        Arrays.fill(ending, -1);
        for (int at = spellings.size() - 1; at >= 0; at--) {
            sameEnding[at] = ending[nodes.get(at)];
            ending[nodes.get(at)] = at;
        }
    }

    private int insert(String spelling) {
        int node = ROOT;
        for (int at = 0; at < spelling.length(); at++) {
            node = edges.childOrNew(node, spelling.charAt(at));
            if (at == 1) {
                beginnings.put(spelling.charAt(0), spelling.charAt(1), node);
            }
        }
        char first = spelling.charAt(0);
        if (spelling.length() == 1) {
            singles.set(first);
            return node;
        }
        char second = spelling.charAt(1);
        if (soft.isEmpty()) {
            filter.add(first, second, spelling.length() == 2 ? 0 : spelling.charAt(2));
        } else {
            filter.addOpen(first, second);
            soft.stream().forEach(filler -> filter.addOpen(first, (char) filler));
        }
        return node;
    }

    /** Tells of all spellings in a folded text. */
    void find(Folded text, Found found) {
        int[] begins = text.begins();
        int many = filter.collect(text.symbols(), text.count(), begins, repeats);
        for (int at = 0; at < many; at++) {
            walk(text, begins[at], found);
        }
        if (!singles.isEmpty()) {
            findSingles(text, found);
        }
    }

    long bytes() {
        return edges.bytes() + beginnings.bytes() + filter.bytes() + 4L * ending.length + 4L * sameEnding.length;
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
        int node = beginnings.child(symbols[begin], symbols[begin + 1]);
        if (node != 0 && text.isNear(begin + 1)) {
            if (ending[node] >= 0) {
                tell(node, begin, begin + 1, found);
            }
            if (lenient || filter.goesOn(symbols, begin)) {
                goOn(text, begin, begin + 2, node, found);
            }
        } else if (lenient) {
            goOn(text, begin, begin + 1, edges.child(ROOT, symbols[begin]), found);
        }
    }

    private void goOn(Folded text, int begin, int from, int reached, Found found) {
        char[] symbols = text.symbols();
        int node = reached;
        char before = symbols[from - 1];
        int end = (int) Math.min(text.count(), begin + (long) longest + MOST_REPEATS);
        for (int at = from; at < end && node != 0; at++) {
            char now = symbols[at];
            int next = edges.child(node, now);
            if (!text.isNear(at)) {
                return;
            }
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
            found.spelled(at, first, last);
        }
    }
}
