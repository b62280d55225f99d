package io.zhanggui.connect.formats;

/**
 * Numbers as seller exports write them: {@code 8,606.30}, {@code 123.00元}, {@code ¥12}, {@code 10.15%}. UTF-8 in,
 * exact scaled longs out; see {@link Cell} for the other answers.
 */
public final class NumberCells {

    private static final long LARGEST_YUAN = 1_000_000_000_000L;
    private static final int MOST_DIGITS = 15;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private NumberCells() {}

    /** A count; {@code 12.00} is 12. */
    public static long whole(byte[] bytes, int from, int to) {
        long answer = plainDigits(bytes, from, to);
        return answer != Cell.INVALID ? answer : scaled(bytes, from, to, 0, false);
    }

    /** Fen. More than two decimals only where they are zeros: money is exact. */
    public static long money(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        if (end - start >= 4 && endsWith(bytes, end, 0xE5, 0x85, 0x83)) {
            end -= 3;
        }
        boolean negative = start < end && bytes[start] == '-';
        int sign = negative ? start + 1 : start;
        int symbol = currency(bytes, sign, end);
        if (symbol > 0) {
            start = sign + symbol;
            if (start >= end || bytes[start] == '-' && negative) {
                return Cell.INVALID;
            }
            long amount = scaled(bytes, start, end, 2, false);
            return bounded(negative && Cell.isValue(amount) ? -amount : amount, LARGEST_YUAN * 100);
        }
        return bounded(scaled(bytes, start, end, 2, false), LARGEST_YUAN * 100);
    }

    private static int currency(byte[] bytes, int at, int end) {
        if (end - at >= 2 && (bytes[at] & 0xFF) == 0xC2 && (bytes[at + 1] & 0xFF) == 0xA5) {
            return 2; // ¥
        }
        boolean wide = end - at >= 3
                && (bytes[at] & 0xFF) == 0xEF
                && (bytes[at + 1] & 0xFF) == 0xBF
                && (bytes[at + 2] & 0xFF) == 0xA5;
        return wide ? 3 : 0; // ￥
    }

    private static boolean endsWith(byte[] bytes, int end, int first, int second, int third) {
        return (bytes[end - 3] & 0xFF) == first
                && (bytes[end - 2] & 0xFF) == second
                && (bytes[end - 1] & 0xFF) == third;
    }

    /** Millionths; further decimals are rounded half up. */
    public static long decimal(byte[] bytes, int from, int to) {
        return bounded(scaled(bytes, from, to, 6, true), LARGEST_YUAN * 1_000_000);
    }

    /** Millionths of a ratio: {@code 10.15%} and {@code 0.1015} are both 101,500. */
    public static long percent(byte[] bytes, int from, int to) {
        if (to > from && bytes[to - 1] == '%') {
            int end = to - 1;
            while (end > from && bytes[end - 1] == ' ') {
                end--;
            }
            // a percent sign alone is no number, and neither is "-%"
            return end > from && !Cell.isNone(bytes, from, end) ? scaled(bytes, from, end, 4, true) : Cell.INVALID;
        }
        return decimal(bytes, from, to);
    }

    /** The commonest number by far: a few digits. */
    private static long plainDigits(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length > MOST_DIGITS) {
            return Cell.INVALID;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return Cell.INVALID;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The number times 10^scale. */
    private static long scaled(byte[] bytes, int from, int to, int scale, boolean rounds) {
        int at = from;
        boolean negative = false;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            negative = bytes[at] == '-';
            at++;
        }
        if (at == to || !(Cell.isDigit(bytes[at]) || bytes[at] == '.')) {
            return Cell.isNone(bytes, from, to) ? Cell.NONE : Cell.INVALID;
        }
        int start = at;
        long value = 0;
        int comma = -1;
        while (at < to && bytes[at] != '.') {
            byte c = bytes[at];
            if (Cell.isDigit(c)) {
                value = value * 10 + (c - '0');
            } else if (c == ',' && groups(bytes, at, to, start, comma)) {
                comma = at;
            } else {
                return Cell.INVALID;
            }
            if (value > POWERS[8] * POWERS[7]) {
                return onlyNumber(bytes, at, to) ? Cell.OUT_OF_RANGE : Cell.INVALID;
            }
            at++;
        }
        long answer = fraction(bytes, at, to, start, value, scale, rounds);
        return negative && Cell.isValue(answer) ? -answer : answer;
    }

    /** Whether a comma here separates thousands: 1–3 digits before the first, three after each. */
    private static boolean groups(byte[] bytes, int at, int to, int start, int comma) {
        boolean before = comma < 0 ? at - start >= 1 && at - start <= 3 : at - comma == 4;
        if (!before || at + 3 >= to) {
            return false;
        }
        boolean three = Cell.isDigit(bytes[at + 1]) && Cell.isDigit(bytes[at + 2]) && Cell.isDigit(bytes[at + 3]);
        return three && (at + 4 == to || bytes[at + 4] == ',' || bytes[at + 4] == '.');
    }

    private static long fraction(byte[] bytes, int point, int to, int start, long whole, int scale, boolean rounds) {
        long value = whole;
        int digits = 0;
        boolean up = false;
        for (int i = point + 1; i < to; i++) {
            if (!Cell.isDigit(bytes[i])) {
                return Cell.INVALID;
            }
            if (digits < scale) {
                value = value * 10 + (bytes[i] - '0');
            } else if (!rounds && bytes[i] != '0') {
                return Cell.INVALID;
            } else if (digits == scale) {
                up = bytes[i] >= '5';
            }
            digits++;
        }
        if (point < to && digits == 0 || point == start && digits == 0) {
            return Cell.INVALID;
        }
        if (whole > (scale == 0 ? LARGEST_YUAN * 1_000 : LARGEST_YUAN)) {
            return Cell.OUT_OF_RANGE;
        }
        if (digits < scale) {
            value *= POWERS[scale - digits];
        }
        return up ? value + 1 : value;
    }

    private static boolean onlyNumber(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Cell.isDigit(bytes[i]) && bytes[i] != ',' && bytes[i] != '.') {
                return false;
            }
        }
        return true;
    }

    private static long bounded(long answer, long largest) {
        return Cell.isValue(answer) && (answer > largest || answer < -largest) ? Cell.OUT_OF_RANGE : answer;
    }
}
