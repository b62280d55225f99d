package io.zhanggui.connect.reading;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Cuts a text file into blocks at the ends of records; blocks split themselves on the threads that take them. */
final class DelimitedRows implements TableRows, DelimitedBlock.Owner {

    static final int BLOCK = 1 << 20;
    static final int LONGEST_RECORD = 8 << 20;
    private static final int KEPT_OF_TOO_LONG = 4 << 10;

    private final String fileName;
    private final CountedStream stream;
    private final long total;
    private final TextLayout layout;
    private final int expectedWidth;
    private final Boundary boundary;
    private final AtomicLong notes = new AtomicLong();
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
    private byte[] carry = new byte[0];
    private int carried;
    private long row = 1;
    private long line;
    private boolean ended;

    /**
     * Starts at the record that begins at a place of the stream.
     *
     * @param skip bytes before the first data record
     * @param firstLine its physical line
     */
    DelimitedRows(
            String fileName,
            InputStream stream,
            long total,
            TextLayout layout,
            int expectedWidth,
            long skip,
            long firstLine)
            throws IOException {
        this.fileName = fileName;
        this.stream = new CountedStream(stream);
        this.total = total;
        this.layout = layout;
        this.expectedWidth = expectedWidth;
        this.line = firstLine;
        this.boundary = new Boundary(layout.delimiter());
        this.stream.skipNBytes(skip);
    }

    @Override
    public int expectedWidth() {
        return expectedWidth;
    }

    @Override
    public synchronized @Nullable RowBlock next() {
        if (ended) {
            return null;
        }
        try {
            return cut();
        } catch (IOException e) {
            ended = true;
            throw Unreadable.because(fileName, e);
        }
    }

    private @Nullable RowBlock cut() throws IOException {
        byte[] buffer = buffer();
        int length = carried;
        System.arraycopy(carry, 0, buffer, 0, carried);
        while (true) {
            int wanted = buffer.length / 2;
            int got = stream.readNBytes(buffer, length, Math.max(0, wanted - length));
            length += got;
            boolean last = length < wanted;
            boundary.find(buffer, length, last);
            if (boundary.end > 0 || last) {
                return block(buffer, length, last);
            }
            if (length >= LONGEST_RECORD) {
                return tooLong(buffer, length);
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    /** Twice a block: the second half takes cells that lose their doubled quotes. */
    private byte[] buffer() {
        byte[] pooled = free.poll();
        int needed = 2 * Math.max(BLOCK, carried + BLOCK / 4);
        return pooled != null && pooled.length >= needed ? pooled : new byte[needed];
    }

    private @Nullable RowBlock block(byte[] buffer, int length, boolean last) {
        ended = last;
        if (boundary.end == 0) {
            return null;
        }
        carry(buffer, boundary.end, length);
        DelimitedBlock block = new DelimitedBlock(layout, this, buffer, boundary.end, row, line, last);
        row += boundary.records;
        line += boundary.lines;
        return block;
    }

    private void carry(byte[] buffer, int from, int to) {
        carried = to - from;
        if (carry.length < carried) {
            carry = new byte[Math.max(carried, carry.length * 2)];
        }
        System.arraycopy(buffer, from, carry, 0, carried);
    }

    /** Hands out the start of a record that is too long, and leaves the rest of its line out. */
    private RowBlock tooLong(byte[] buffer, int length) throws IOException {
        skipLine(buffer, length);
        byte[] start = Arrays.copyOf(buffer, KEPT_OF_TOO_LONG + 2);
        for (int i = 0; i < KEPT_OF_TOO_LONG; i++) {
            if (start[i] == '"' || Boundary.isLineEnd(start[i])) {
                start[i] = ' ';
            }
        }
        DelimitedBlock block = new DelimitedBlock(layout, this, start, KEPT_OF_TOO_LONG, row++, line++, false);
        return block.failing(ConnectError.ROW_TOO_LONG);
    }

    private void skipLine(byte[] buffer, int length) throws IOException {
        int from = 0;
        int to = length;
        while (true) {
            for (int i = from; i < to; i++) {
                if (buffer[i] == '\n') {
                    carry(buffer, i + 1, to);
                    return;
                }
            }
            from = 0;
            to = stream.readNBytes(buffer, 0, BLOCK);
            if (to == 0) {
                carried = 0;
                ended = true;
                return;
            }
        }
    }

    @Override
    public void done(byte[] bytes, long blockNotes) {
        notes.addAndGet(blockNotes);
        if (bytes.length == 2 * BLOCK && free.size() < 8) {
            free.add(bytes);
        }
    }

    @Override
    public long bytesRead() {
        return stream.count();
    }

    @Override
    public long bytesTotal() {
        return total;
    }

    @Override
    public long notes() {
        return notes.get();
    }

    @Override
    public synchronized void close() {
        ended = true;
        try {
            stream.close();
        } catch (IOException e) {
            throw new Failure(ConnectError.FILE_UNREADABLE, e, fileName, String.valueOf(e.getMessage()));
        }
    }
}
