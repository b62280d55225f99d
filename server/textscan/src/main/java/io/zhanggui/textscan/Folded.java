package io.zhanggui.textscan;

/** A text as it is compared: its characters folded, fillers left out, and where each stood. Used again and again by one thread. */
final class Folded {

    private static final int FIRST_ROOM = 512;

    private char[] written = new char[FIRST_ROOM];
    private char[] symbols = new char[FIRST_ROOM];
    private int[] places = new int[FIRST_ROOM];
    private int[] begins = new int[FIRST_ROOM];
    private int count;

    /** Folds a text by a table; characters outside the basic plane by the folding itself. */
    void read(String text, char[] table, Folding folding) {
        int length = text.length();
        if (length + 2 > written.length) {
            makeRoom(length + 2);
        }
        text.getChars(0, length, written, 0);
        if (foldBasic(length, table)) {
            foldPairs(length, table, folding);
        }
        symbols[count] = 0;
        symbols[count + 1] = 0;
    }

    char[] symbols() {
        return symbols;
    }

    /** Where a symbol stood in the text. */
    int place(int at) {
        return places[at];
    }

    /** Behind the last character that makes up a symbol. */
    int placeBehind(int at) {
        int place = places[at];
        return place + (Character.isHighSurrogate(written[place]) ? 2 : 1);
    }

    /** Whether few enough fillers stand before a symbol for a term to go on across them. */
    boolean isNear(int at) {
        return places[at] - places[at - 1] <= 1 + Automaton.MOST_FILLERS;
    }

    int count() {
        return count;
    }

    /** Room for as many places as there are symbols. */
    int[] begins() {
        return begins;
    }

    /** One look-up and no branch for each character; answers whether a surrogate pair was met. */
    private boolean foldBasic(int length, char[] table) {
        char[] from = written;
        char[] to = symbols;
        int[] at = places;
        int next = 0;
        int pairs = 0;
        for (int place = 0; place < length; place++) {
            char symbol = table[from[place]];
            to[next] = symbol;
            at[next] = place;
            next += symbol == Folding.FILLER ? 0 : 1;
            pairs |= symbol == Folding.PAIR ? 1 : 0;
        }
        count = next;
        return pairs != 0;
    }

    private void foldPairs(int length, char[] table, Folding folding) {
        int next = 0;
        for (int place = 0; place < length; place++) {
            char symbol = table[written[place]];
            int at = place;
            if (symbol == Folding.PAIR) {
                boolean whole = place + 1 < length && Character.isLowSurrogate(written[place + 1]);
                symbol = whole
                        ? folding.ofPair(Character.toCodePoint(written[place], written[++place]))
                        : Folding.FILLER;
            }
            if (symbol != Folding.FILLER) {
                symbols[next] = symbol;
                places[next++] = at;
            }
        }
        count = next;
    }

    private void makeRoom(int length) {
        int room = Math.max(length, 2 * written.length);
        written = new char[room];
        symbols = new char[room];
        places = new int[room];
        begins = new int[room];
    }
}
