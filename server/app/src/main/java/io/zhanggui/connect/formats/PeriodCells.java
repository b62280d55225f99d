package io.zhanggui.connect.formats;

/** A report's period: one day, or two with {@code ~}, 至, {@code 到}, {@code -} or {@code _} between, or a month. */
public final class PeriodCells {

    private PeriodCells() {}

    /**
     * Reads a period.
     *
     * @param into receives the first epoch day and the one after the last
     * @return the first day, or what {@link Cell} says
     */
    public static long period(byte[] bytes, int from, int to, long[] into) {
        long single = TimeCells.day(bytes, from, to);
        if (Cell.isValue(single)) {
            return put(single, single + 1, into);
        }
        if (single == Cell.NONE || single == Cell.OUT_OF_RANGE) {
            return single;
        }
        long month = month(bytes, from, to, into);
        if (month != Cell.INVALID) {
            return month;
        }
        for (int i = from + 8; i < to - 8 + 1; i++) {
            int width = separator(bytes, i, to);
            if (width > 0) {
                long first = TimeCells.day(bytes, from, trimEnd(bytes, from, i));
                long last = TimeCells.day(bytes, trimStart(bytes, i + width, to), to);
                if (Cell.isValue(first) && Cell.isValue(last)) {
                    return first <= last ? put(first, last + 1, into) : Cell.INVALID;
                }
            }
        }
        return Cell.INVALID;
    }

    private static long month(byte[] bytes, int from, int to, long[] into) {
        if (to - from != 7 || (bytes[from + 4] != '-' && bytes[from + 4] != '/')) {
            return Cell.INVALID;
        }
        int year = TimeCells.two(bytes, from) * 100 + TimeCells.two(bytes, from + 2);
        int month = TimeCells.two(bytes, from + 5);
        long first = TimeCells.at(year, month, 1, 0, 0, 0, 0);
        if (!Cell.isValue(first)) {
            return first;
        }
        long start = TimeCells.epochDay(year, month, 1);
        return put(start, start + TimeCells.lengthOfMonth(year, month), into);
    }

    private static long put(long first, long end, long[] into) {
        into[0] = first;
        into[1] = end;
        return first;
    }

    private static int separator(byte[] bytes, int at, int to) {
        byte c = bytes[at];
        if (c == '~' || c == '-' || c == '_' || c == ',') {
            return 1;
        }
        if (to - at < 3) {
            return 0;
        }
        int code = (c & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
        // 至, 到, ～
        return code == 0xE887B3 || code == 0xE588B0 || code == 0xEFBD9E ? 3 : 0;
    }

    private static int trimEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    private static int trimStart(byte[] bytes, int from, int to) {
        int start = from;
        while (start < to && bytes[start] == ' ') {
            start++;
        }
        return start;
    }
}
