package io.zhanggui.connect.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time. */
final class Swar {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long LINE_FEEDS = spread('\n');
    private static final long RETURNS = spread('\r');

    private Swar() {}

    /** The place of {@code wanted} in [from, to), or -1. */
    static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = spread(wanted);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long hits = zeros((long) LONGS.get(bytes, i) ^ pattern);
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** How many line ends lie in [from, to): LF, CR LF and lone CR each count once; {@code to} is no CR | LF border. */
    static int lineEnds(byte[] bytes, int from, int to) {
        int count = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            long feeds = zeros(word ^ LINE_FEEDS);
            long returns = zeros(word ^ RETURNS);
            count += Long.bitCount(feeds);
            long lone = returns & ~(feeds >>> 8);
            if (lone != 0) {
                count += loneReturns(bytes, lone, i, to);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 >= to || bytes[i + 1] != '\n'))) {
                count++;
            }
        }
        return count;
    }

    private static int loneReturns(byte[] bytes, long lone, int base, int to) {
        int count = Long.bitCount(lone);
        // the byte after the word's last one decides about a CR there
        return lone < 0 && base + 8 < to && bytes[base + 8] == '\n' ? count - 1 : count;
    }

    /** True where a byte over 127 lies in [from, to). */
    static boolean hasHigh(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            if (((long) LONGS.get(bytes, i) & ~LOW) != 0) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    private static long spread(int value) {
        return (value & 0xFFL) * 0x0101010101010101L;
    }
}
