package io.zhanggui.connect.formats;

/**
 * The answers of the cell parsers that are no value. They are longs beside the values, since a parser runs once per
 * cell of a file and must not allocate; no value comes near them.
 */
public final class Cell {

    /** Not what was expected. */
    public static final long INVALID = Long.MIN_VALUE;

    /** Nothing stated: blank, {@code -}, {@code --}, {@code null} or 无. */
    public static final long NONE = Long.MIN_VALUE + 1;

    /** An id that Excel rounded to {@code 1.23457E+18}. */
    public static final long DAMAGED = Long.MIN_VALUE + 2;

    /** Well formed, but no year, amount or count that a shop can have. */
    public static final long OUT_OF_RANGE = Long.MIN_VALUE + 3;

    private Cell() {}

    /** True for values, false for the answers above. */
    public static boolean isValue(long answer) {
        return answer > OUT_OF_RANGE;
    }

    /** Whether UTF-8 (or ASCII) bytes say that nothing is stated. */
    public static boolean isNone(byte[] bytes, int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> bytes[from] == '-' || bytes[from] == '/';
            case 2 -> bytes[from] == '-' && bytes[from + 1] == '-';
            case 3 -> bytes[from] == (byte) 0xE6 && bytes[from + 1] == (byte) 0x97 && bytes[from + 2] == (byte) 0xA0;
            case 4 -> isNull(bytes, from);
            default -> false;
        };
    }

    private static boolean isNull(byte[] bytes, int from) {
        return (bytes[from] | 0x20) == 'n'
                && (bytes[from + 1] | 0x20) == 'u'
                && (bytes[from + 2] | 0x20) == 'l'
                && (bytes[from + 3] | 0x20) == 'l';
    }

    static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }
}
