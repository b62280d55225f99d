package io.zhanggui.textscan;

/**
 * Which three characters some term begins with, or which two it is made up of, as two bit tables: they may say yes too
 * often, never no too often. Nearly all places of a text are passed over by the first, most of the others by the second,
 * so both are kept small enough for the processor's near caches.
 */
final class BeginFilter {

    private static final int MIX = 0x9E3779B1;
    private static final int MIX_THIRD = 0x85EBCA6B;
    private static final int BITS_FOR_EACH = 16;
    private static final int LEAST_BITS = 12;
    private static final int MOST_BITS = 22;

    private final long[] pairs;
    private final long[] triples;
    private final int shift;

    /** @param begins about how many will be added */
    BeginFilter(int begins) {
        int size = LEAST_BITS;
        while (size < MOST_BITS && 1L << size < (long) BITS_FOR_EACH * begins) {
            size++;
        }
        this.pairs = new long[1 << size - 6];
        this.triples = new long[1 << size - 6];
        this.shift = Integer.SIZE - size;
    }

    /** A term that begins with these; {@code third} is 0 for a term of two characters. */
    void add(char first, char second, char third) {
        int mixed = (first << 16 | second) * MIX;
        set(pairs, mixed >>> shift);
        set(triples, mixed + third * MIX_THIRD >>> shift);
    }

    /** A term that begins with the first and may go on with anything behind the second. */
    void addOpen(char first, char second) {
        int mixed = (first << 16 | second) * MIX;
        set(pairs, mixed >>> shift);
        // As if it ended there: the second table always lets it pass.
        set(triples, mixed >>> shift);
    }

    /**
     * Collects the places among {@code count} symbols at which a term may begin; answers how many.
     *
     * @param symbols with a 0 behind the last
     * @param repeats whether a symbol that follows its like may be passed over
     */
    int collect(char[] symbols, int count, int[] places, boolean repeats) {
        return closer(symbols, places, pairs(symbols, count, places), repeats);
    }

    /** Whether a term of three characters and more may begin at a place. */
    boolean goesOn(char[] symbols, int at) {
        int place = (symbols[at] << 16 | symbols[at + 1]) * MIX + symbols[at + 2] * MIX_THIRD >>> shift;
        return (triples[place >>> 6] >>> place & 1) != 0;
    }

    private int pairs(char[] symbols, int count, int[] places) {
        long[] table = pairs;
        int right = shift;
        int found = 0;
        int before = symbols[0];
        for (int at = 1; at < count; at++) {
            int now = symbols[at];
            int place = (before << 16 | now) * MIX >>> right;
            places[found] = at - 1;
            found += (int) (table[place >>> 6] >>> place & 1);
            before = now;
        }
        return found;
    }

    private int closer(char[] symbols, int[] places, int many, boolean repeats) {
        long[] table = triples;
        int right = shift;
        int kept = 0;
        for (int i = 0; i < many; i++) {
            int at = places[i];
            int second = symbols[at + 1];
            int third = symbols[at + 2];
            int mixed = (symbols[at] << 16 | second) * MIX;
            int whole = mixed >>> right;
            int begun = mixed + third * MIX_THIRD >>> right;
            places[kept] = at;
            long pass = table[whole >>> 6] >>> whole | table[begun >>> 6] >>> begun;
            kept += (int) (pass & 1) | (repeats && second == third ? 1 : 0);
        }
        return kept;
    }

    long bytes() {
        return 16L * pairs.length;
    }

    private static void set(long[] table, int place) {
        table[place >>> 6] |= 1L << place;
    }
}
