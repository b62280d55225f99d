package io.zhanggui.textscan;

/**
 * Which two characters some term begins with, as a bit table: it may say yes too often, never no too often. Nearly all
 * places of a text are passed over by it, so it is kept small enough for the processor's nearest caches.
 */
final class PairFilter {

    private static final int MIX = 0x9E3779B1;
    private static final int BITS_FOR_EACH = 16;
    private static final int LEAST_BITS = 12;
    private static final int MOST_BITS = 22;

    private final long[] bits;
    private final int shift;

    /** @param pairs about how many pairs will be added */
    PairFilter(int pairs) {
        int size = LEAST_BITS;
        while (size < MOST_BITS && 1L << size < (long) BITS_FOR_EACH * pairs) {
            size++;
        }
        this.bits = new long[1 << size - 6];
        this.shift = Integer.SIZE - size;
    }

    void add(char first, char second) {
        int at = place(first, second);
        bits[at >>> 6] |= 1L << at;
    }

    /** Collects the places among {@code count} characters at which a term may begin; answers how many. */
    int collect(char[] symbols, int count, int[] places) {
        long[] table = bits;
        int right = shift;
        int found = 0;
        int before = count > 0 ? symbols[0] : 0;
        for (int at = 1; at < count; at++) {
            int now = symbols[at];
            int place = (before << 16 | now) * MIX >>> right;
            places[found] = at - 1;
            found += (int) (table[place >>> 6] >>> place & 1);
            before = now;
        }
        return found;
    }

    long bytes() {
        return 8L * bits.length;
    }

    private int place(char first, char second) {
        return (first << 16 | second) * MIX >>> shift;
    }
}
