package io.zhanggui.textscan;

import java.util.Arrays;

/**
 * The edges of a trie in one open-addressing table: a long holds node (24 bits), character (16 bits) and child (24
 * bits), so that a look-up costs one cache miss. Nodes are numbered from 1; 0 is none.
 */
final class Edges {

    private static final int NODE_BITS = 24;
    private static final int MOST_NODES = 1 << NODE_BITS;
    private static final long CHILD = MOST_NODES - 1L;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 10];
    private int shift = Long.SIZE - 10;
    private int used;
    private int nodes = 1;

    /** The child over a character, or 0. */
    int child(int node, char over) {
        long key = (long) node << 16 | over;
        long[] table = slots;
        int at = (int) (key * MIX >>> shift);
        while (true) {
            long slot = table[at];
            if (slot == 0) {
                return 0;
            }
            if (slot >>> NODE_BITS == key) {
                return (int) (slot & CHILD);
            }
            at = at + 1 & table.length - 1;
        }
    }

    /** The child over a character, made where it is not there. */
    int childOrNew(int node, char over) {
        int found = child(node, over);
        if (found != 0) {
            return found;
        }
        if (2 * ++used > slots.length) {
            grow();
        }
        int made = ++nodes;
        if (made >= MOST_NODES) {
            throw new IllegalArgumentException("the lexicon is too large: more than " + MOST_NODES + " nodes");
        }
        put(((long) node << 16 | over) << NODE_BITS | made);
        return made;
    }

    /** An edge to a node of another trie; one that is there already stays. */
    void put(int node, char over, int child) {
        if (child(node, over) == 0) {
            if (2 * ++used > slots.length) {
                grow();
            }
            put(((long) node << 16 | over) << NODE_BITS | child);
        }
    }

    /** The highest number of a node. */
    int lastNode() {
        return nodes;
    }

    long bytes() {
        return 8L * slots.length;
    }

    private void put(long slot) {
        int at = (int) ((slot >>> NODE_BITS) * MIX >>> shift);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        shift--;
        Arrays.stream(old).filter(slot -> slot != 0).forEach(this::put);
    }
}
