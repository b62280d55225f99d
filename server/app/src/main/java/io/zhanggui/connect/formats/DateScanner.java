package io.zhanggui.connect.formats;

/** Reads the rarer date forms from left to right. */
final class DateScanner {

    private static final int NOTHING = -1;

    private final byte[] bytes;
    private final int to;
    private int at;

    DateScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /** The moment the whole cell states, else {@link Cell#INVALID} or {@link Cell#OUT_OF_RANGE}. */
    long moment() {
        int year = number(4, 4);
        if (year == NOTHING) {
            return Cell.INVALID;
        }
        int month;
        int day;
        if (at < to && Cell.isDigit(bytes[at])) {
            month = number(2, 2);
            day = number(2, 2);
        } else if (takeChinese(0xE5, 0xB9, 0xB4)) { // 年
            month = number(1, 2);
            boolean named = takeChinese(0xE6, 0x9C, 0x88); // 月
            day = named ? number(1, 2) : NOTHING;
            if (!takeChinese(0xE6, 0x97, 0xA5)) { // 日
                return Cell.INVALID;
            }
        } else {
            byte separator = at < to ? bytes[at] : 0;
            if (separator != '-' && separator != '/' && separator != '.') {
                return Cell.INVALID;
            }
            at++;
            month = number(1, 2);
            day = take(separator) ? number(1, 2) : NOTHING;
        }
        return month == NOTHING || day == NOTHING ? Cell.INVALID : withTime(year, month, day);
    }

    private long withTime(int year, int month, int day) {
        if (at == to) {
            return TimeCells.at(year, month, day, 0, 0, 0, 0);
        }
        boolean apart = false;
        while (take((byte) ' ') || !apart && take((byte) 'T')) {
            apart = true;
        }
        int hour = number(1, 2);
        int minute = take((byte) ':') ? number(2, 2) : NOTHING;
        if (hour == NOTHING || minute == NOTHING) {
            return Cell.INVALID;
        }
        int second = take((byte) ':') ? number(2, 2) : 0;
        int micros = second != NOTHING && take((byte) '.') ? micros() : 0;
        return at == to && second != NOTHING && micros != NOTHING
                ? TimeCells.at(year, month, day, hour, minute, second, micros)
                : Cell.INVALID;
    }

    private int micros() {
        int start = at;
        int value = 0;
        while (at < to && Cell.isDigit(bytes[at]) && at - start < 6) {
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == start) {
            return NOTHING;
        }
        for (int i = at - start; i < 6; i++) {
            value *= 10;
        }
        return value;
    }

    private int number(int least, int most) {
        int start = at;
        int value = 0;
        while (at < to && at - start < most && Cell.isDigit(bytes[at])) {
            value = value * 10 + (bytes[at++] - '0');
        }
        return at - start < least ? NOTHING : value;
    }

    private boolean take(byte wanted) {
        if (at < to && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean takeChinese(int first, int second, int third) {
        boolean found = to - at >= 3
                && (bytes[at] & 0xFF) == first
                && (bytes[at + 1] & 0xFF) == second
                && (bytes[at + 2] & 0xFF) == third;
        if (found) {
            at += 3;
        }
        return found;
    }
}
