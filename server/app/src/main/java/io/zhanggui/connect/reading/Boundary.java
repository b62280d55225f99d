package io.zhanggui.connect.reading;

/**
 * Finds the end of the last whole record in a buffer that begins at the start of a record, and counts records and
 * lines up to there. A quote opens a cell only right after a delimiter or a line end.
 *
 * <p>A quoted cell that is not closed within {@link #LONGEST_QUOTED} bytes, or whose closing quote is followed by more
 * text, counts as never closed: its record ends with the line on which it opened, so that a single
 * stray quote damages one line and does not swallow the rest of the file. {@link DelimitedBlock} cuts by the same rule.
 */
final class Boundary {

    /** More than any real cell; what lies further was not meant to be one. */
    static final int LONGEST_QUOTED = 1 << 20;

    private final byte delimiter;

    /** End of the last whole record; 0 where there is none. */
    int end;

    int records;
    int lines;

    private byte[] bytes = new byte[0];
    private int length;
    private boolean last;
    private int plainFrom;
    private int plainTo;

    Boundary(byte delimiter) {
        this.delimiter = delimiter;
    }

    /** Looks through bytes [0, length); {@code last} says that the file ends there. */
    void find(byte[] buffer, int length, boolean last) {
        this.bytes = buffer;
        this.last = last;
        this.length = length;
        this.records = 0;
        this.lines = 0;
        this.plainFrom = 0;
        this.plainTo = 0;
        if (!last && length > 0 && buffer[length - 1] == '\r') {
            this.length--;
        }
        walk();
        end = last ? length : lastLineEnd();
        if (last && length > 0 && !isLineEnd(buffer[length - 1])) {
            records++;
            lines++;
        }
    }

    private void walk() {
        int from = 0;
        int search = 0;
        while (true) {
            int quote = Swar.indexOf(bytes, search, length, (byte) '"');
            if (quote < 0) {
                plain(from, length);
                return;
            }
            if (quote > 0 && bytes[quote - 1] != delimiter && !isLineEnd(bytes[quote - 1])) {
                search = quote + 1;
                continue;
            }
            plain(from, quote);
            int after = closed(quote);
            if (after == NEED_MORE) {
                return;
            }
            if (after == NEVER) {
                after = firstLineEnd(quote + 1);
            } else {
                lines += Swar.lineEnds(bytes, quote, after);
            }
            from = after;
            search = after;
        }
    }

    private static final int NEED_MORE = -1;
    private static final int NEVER = -2;

    /** The place after the closing quote of the one that opens there. */
    private int closed(int open) {
        int close = closingQuote(bytes, open, Math.min(length, open + LONGEST_QUOTED));
        boolean seenAll = last || length - open > LONGEST_QUOTED;
        if (close < 0 || (close + 1 == length && !last)) {
            return seenAll ? NEVER : NEED_MORE;
        }
        int next = afterBlanks(bytes, close + 1, length, delimiter);
        if (next == length) {
            return last ? close + 1 : NEED_MORE;
        }
        boolean proper = bytes[next] == delimiter || isLineEnd(bytes[next]);
        return proper ? close + 1 : NEVER;
    }

    /** The closing quote of a cell whose quote opens there, or -1 where none lies before {@code to}. */
    static int closingQuote(byte[] bytes, int open, int to) {
        int from = open + 1;
        while (true) {
            int quote = Swar.indexOf(bytes, from, to, (byte) '"');
            if (quote < 0 || quote + 1 >= to || bytes[quote + 1] != '"') {
                return quote;
            }
            from = quote + 2;
        }
    }

    static int afterBlanks(byte[] bytes, int from, int to, byte delimiter) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t') && bytes[i] != delimiter) {
            i++;
        }
        return i;
    }

    private void plain(int from, int to) {
        int count = Swar.lineEnds(bytes, from, to);
        if (count > 0) {
            records += count;
            lines += count;
            plainFrom = from;
            plainTo = to;
        }
    }

    private int firstLineEnd(int from) {
        int i = from;
        while (i < length && !isLineEnd(bytes[i])) {
            i++;
        }
        return i;
    }

    private int lastLineEnd() {
        for (int i = plainTo; i > plainFrom; i--) {
            if (isLineEnd(bytes[i - 1])) {
                return i;
            }
        }
        return 0;
    }

    static boolean isLineEnd(byte value) {
        return value == '\n' || value == '\r';
    }
}
