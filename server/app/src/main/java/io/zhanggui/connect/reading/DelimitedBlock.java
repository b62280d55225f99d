package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a block of delimited text into records and cells, RFC 4180 with the tolerances real exports need. */
final class DelimitedBlock extends RowBlock {

    private static final byte END = 1;

    /** Who cut the block. */
    interface Owner {
        /** Cells of the header; -1 while it is still looked for, when only blank lines are left out. */
        int expectedWidth();

        /** Takes the bytes back and the number of notes among them. */
        void done(byte[] bytes, long notes);
    }

    private final TextLayout layout;
    private final Owner owner;
    private final byte delimiter;
    private final byte[] kinds;
    private final int expected;
    private final boolean endsFile;
    private int limit;
    private int at;
    private int recordStart;
    private int recordEnd;
    private int scratch;
    private long nextLine;
    private long notes;
    private @Nullable ConnectError preset;

    /**
     * Takes over a buffer.
     *
     * @param limit end of the block's last record; at least one byte of the buffer follows it
     * @param endsFile whether the file ends with this block
     */
    DelimitedBlock(
            TextLayout layout, Owner owner, byte[] bytes, int limit, long firstRow, long firstLine, boolean endsFile) {
        super(bytes);
        this.layout = layout;
        this.owner = owner;
        this.limit = limit;
        this.delimiter = layout.delimiter();
        this.expected = owner.expectedWidth();
        this.endsFile = endsFile;
        this.rowNumber = firstRow - 1;
        this.nextLine = firstLine;
        this.kinds = kinds(delimiter);
        // stops every inner loop at the block's end
        bytes[limit] = '\n';
    }

    private static byte[] kinds(byte delimiter) {
        byte[] kinds = new byte[256];
        kinds['\n'] = END;
        kinds['\r'] = END;
        kinds[delimiter] = END;
        return kinds;
    }

    @Override
    public boolean advance() {
        while (at < limit) {
            readRecord();
            if (expected < 0 ? !isBlank() : !isNote()) {
                checkWidth();
                return true;
            }
            notes++;
        }
        if (bytes.length > 0) {
            owner.done(bytes, notes);
            bytes = new byte[0];
            limit = 0;
        }
        return false;
    }

    private void readRecord() {
        rowNumber++;
        line = nextLine++;
        width = 0;
        fault = preset;
        preset = null;
        recordStart = at;
        scratch = limit + 1;
        byte[] text = bytes;
        byte[] stops = kinds;
        int i = at;
        while (true) {
            int start = i;
            if (text[i] == '"') {
                i = readQuoted(i);
                text = bytes;
            } else {
                while (stops[text[i] & 0xFF] == 0) {
                    i++;
                }
                addTrimmed(start, i);
            }
            if (text[i] == delimiter) {
                i++;
                continue;
            }
            break;
        }
        recordEnd = i;
        at = i + (i + 1 < limit && text[i] == '\r' && text[i + 1] == '\n' ? 2 : 1);
    }

    private void addTrimmed(int start, int end) {
        byte[] text = bytes;
        int from = start;
        int to = end;
        while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\t')) {
            to--;
        }
        while (from < to && (text[from] == ' ' || text[from] == '\t')) {
            from++;
        }
        addCell(from, to);
    }

    /** Adds the quoted cell that opens there and answers where its delimiter or line end is. */
    private int readQuoted(int open) {
        int close = Boundary.closingQuote(bytes, open, Math.min(limit, open + Boundary.LONGEST_QUOTED));
        if (close < 0) {
            return unclosed(open);
        }
        int inner = Swar.lineEnds(bytes, open, close);
        int next = Boundary.afterBlanks(bytes, close + 1, limit, delimiter);
        if (kinds[bytes[next] & 0xFF] != END) {
            if (inner > 0) {
                return unclosed(open);
            }
            fault = ConnectError.ROW_TEXT_AFTER_QUOTE;
            while (!Boundary.isLineEnd(bytes[next])) {
                next++;
            }
            addTrimmed(open, next);
            return next;
        }
        nextLine += inner;
        addUnescaped(open + 1, close);
        return next;
    }

    private int unclosed(int open) {
        fault = ConnectError.ROW_UNCLOSED_QUOTE;
        int next = open + 1;
        while (!Boundary.isLineEnd(bytes[next])) {
            next++;
        }
        addTrimmed(open, next);
        return next;
    }

    private void addUnescaped(int from, int to) {
        int quote = Swar.indexOf(bytes, from, to, (byte) '"');
        if (quote < 0) {
            addTrimmed(from, to);
            return;
        }
        // the record itself stays as it was, for quarantine: the cell moves behind the block
        if (bytes.length - scratch < to - from) {
            bytes = Arrays.copyOf(bytes, scratch + (to - from) + bytes.length / 2);
        }
        int start = scratch;
        for (int i = from; i < to; i++) {
            bytes[scratch++] = bytes[i];
            if (bytes[i] == '"') {
                i++;
            }
        }
        addTrimmed(start, scratch);
    }

    /** A blank line, a rule of dashes, or a comment: {@code #} in a row that has too few cells to be data. */
    private boolean isNote() {
        int from = starts[0];
        if (ends[0] == from) {
            return isBlank();
        }
        byte first = bytes[from];
        if (first == '#') {
            return stated() * 2 <= expected || expected <= 1;
        }
        return first == '-' && width < expected && isDashes(from, ends[0]);
    }

    /** Cells up to the last that is not empty. */
    private int stated() {
        int stated = width;
        while (stated > 0 && ends[stated - 1] == starts[stated - 1]) {
            stated--;
        }
        return stated;
    }

    private boolean isBlank() {
        for (int i = 0; i < width; i++) {
            if (ends[i] > starts[i]) {
                return false;
            }
        }
        return fault == null;
    }

    private boolean isDashes(int from, int to) {
        return to - from >= 8 && bytes[from + 1] == '-' && bytes[from + 2] == '-' && bytes[from + 3] == '-';
    }

    private void checkWidth() {
        if (fault != null || width == expected || expected <= 0) {
            return;
        }
        if (width > expected) {
            for (int i = expected; i < width; i++) {
                if (ends[i] > starts[i]) {
                    fault = ConnectError.ROW_TOO_WIDE;
                    return;
                }
            }
        } else if (endsFile && recordEnd == limit) {
            fault = ConnectError.ROW_CUT_SHORT;
        }
    }

    /** Says that the first record of this block is wrong as a whole. */
    DelimitedBlock failing(ConnectError preset) {
        this.preset = preset;
        return this;
    }

    @Override
    public Charset charset() {
        return layout.rowCharset();
    }

    /** Where the next record starts. */
    int nextRecord() {
        return at;
    }

    long nextLine() {
        return nextLine;
    }

    int recordStart() {
        return recordStart;
    }

    @Override
    public byte[] record() {
        return Arrays.copyOfRange(bytes, recordStart, recordEnd);
    }
}
