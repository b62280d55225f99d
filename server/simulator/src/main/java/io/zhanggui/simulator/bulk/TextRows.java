package io.zhanggui.simulator.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Text written as bytes, without a string for each cell. */
final class TextRows implements Closeable {
    private static final int SIZE = 1 << 17;
    private static final int LONGEST_PIECE = 1 << 12;
    private static final long DAY = 86_400;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE + LONGEST_PIECE];
    private final byte[] digits = new byte[20];
    private int length;
    private long dayWritten = Long.MIN_VALUE;
    private byte[] day = new byte[0];

    TextRows(OutputStream out) {
        this.out = out;
    }

    TextRows put(char ascii) {
        buffer[length++] = (byte) ascii;
        return this;
    }

    TextRows text(byte[] piece) {
        System.arraycopy(piece, 0, buffer, length, piece.length);
        length += piece.length;
        return this;
    }

    /** Of a number that is not negative. */
    TextRows number(long number) {
        int place = digits.length;
        long left = number;
        do {
            digits[--place] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        System.arraycopy(digits, place, buffer, length, digits.length - place);
        length += digits.length - place;
        return this;
    }

    TextRows money(long fen) {
        return number(fen / 100).put('.').two(fen % 100);
    }

    /** {@code 2026-07-31 08:05:09}. */
    TextRows moment(long moment) {
        long ofDay = Math.floorMod(moment, DAY);
        return day(Math.floorDiv(moment, DAY))
                .put(' ')
                .two(ofDay / 3600)
                .put(':')
                .two(ofDay / 60 % 60)
                .put(':')
                .two(ofDay % 60);
    }

    void endRow() throws IOException {
        put('\r').put('\n');
        drain();
    }

    /** Ends the row as Unix tools do. */
    void endLine() throws IOException {
        put('\n');
        drain();
    }

    private TextRows day(long epochDay) {
        if (epochDay != dayWritten) {
            day = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
            dayWritten = epochDay;
        }
        return text(day);
    }

    private TextRows two(long number) {
        return put((char) ('0' + number / 10)).put((char) ('0' + number % 10));
    }

    private void drain() throws IOException {
        if (length >= SIZE) {
            out.write(buffer, 0, length);
            length = 0;
        }
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, length);
        out.close();
    }
}
