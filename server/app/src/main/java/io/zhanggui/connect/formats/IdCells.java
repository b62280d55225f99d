package io.zhanggui.connect.formats;

/**
 * Ids as exports write them: plain, {@code ="1234567890123456789"}, {@code '1234…}, with a TAB behind. The answer is a
 * range of the same bytes, start in the upper and end in the lower half of a long; see {@link Cell} for the others.
 */
public final class IdCells {

    private static final int LONGEST = 64;

    private IdCells() {}

    /** The id without its wrapping: printable ASCII, at most 64 bytes. */
    public static long id(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        if (end - start >= 3 && bytes[start] == '=' && bytes[start + 1] == '"' && bytes[end - 1] == '"') {
            start += 2;
            end--;
        } else if (end > start && bytes[start] == '\'') {
            start++;
            if (end - start >= 2 && bytes[end - 1] == '\'') {
                end--;
            }
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        if (Cell.isNone(bytes, start, end)) {
            return Cell.NONE;
        }
        if (end - start > LONGEST) {
            return Cell.INVALID;
        }
        boolean digits = true;
        for (int i = start; i < end; i++) {
            byte c = bytes[i];
            if (c <= ' ' || c == 0x7F || c == '"' || c == '=' || c == ',') {
                return Cell.INVALID;
            }
            digits &= Cell.isDigit(c);
        }
        if (!digits && isRounded(bytes, start, end)) {
            return Cell.DAMAGED;
        }
        return range(start, end);
    }

    /** {@code 1.23457E+18}, and {@code 12345.0} as a spreadsheet library writes a whole number. */
    private static boolean isRounded(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && Cell.isDigit(bytes[i])) {
            i++;
        }
        if (i == from || i == to) {
            return false;
        }
        boolean point = bytes[i] == '.';
        if (point) {
            i++;
            while (i < to && Cell.isDigit(bytes[i])) {
                i++;
            }
            if (i == to) {
                return true;
            }
        }
        if (bytes[i] != 'E' && bytes[i] != 'e') {
            return false;
        }
        i++;
        boolean signed = i < to && (bytes[i] == '+' || bytes[i] == '-');
        if (signed) {
            i++;
        }
        int exponent = i;
        while (i < to && Cell.isDigit(bytes[i])) {
            i++;
        }
        return i == to && i > exponent && (point || signed);
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t';
    }

    static long range(int start, int end) {
        return (long) start << 32 | end;
    }

    /** Where the id starts. */
    public static int start(long range) {
        return (int) (range >>> 32);
    }

    /** Where the id ends. */
    public static int end(long range) {
        return (int) range;
    }
}
