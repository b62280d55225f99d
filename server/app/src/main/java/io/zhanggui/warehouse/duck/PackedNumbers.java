package io.zhanggui.warehouse.duck;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Whole numbers in as few bytes each as the widest of them needs: most figures of a shop's day fit into two. A thousand
 * shops' days then lie in memory where three hundred did.
 */
final class PackedNumbers {

    private static final int BITS = Byte.SIZE;

    private final int width;
    private final byte[] bytes;

    private PackedNumbers(int width, byte[] bytes) {
        this.width = width;
        this.bytes = bytes;
    }

    static PackedNumbers of(long... values) {
        int width = LongStream.of(values).mapToInt(PackedNumbers::width).max().orElse(1);
        byte[] bytes = new byte[values.length * width];
        for (int place = 0; place < values.length; place++) {
            long rest = values[place];
            for (int at = 0; at < width; at++) {
                bytes[place * width + at] = (byte) rest;
                rest >>= BITS;
            }
        }
        return new PackedNumbers(width, bytes);
    }

    /** In bytes, with the sign. */
    private static int width(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value)) / BITS + 1;
    }

    long get(int place) {
        int last = place * width + width - 1;
        long value = bytes[last];
        for (int at = last - 1; at > last - width; at--) {
            value = value << BITS | Byte.toUnsignedLong(bytes[at]);
        }
        return value;
    }

    int size() {
        return bytes.length / width;
    }

    PackedNumbers part(int from, int to) {
        return new PackedNumbers(width, Arrays.copyOfRange(bytes, from * width, to * width));
    }

    /** How many longs of memory they take. */
    int cells() {
        return bytes.length / Long.BYTES + 2;
    }
}
