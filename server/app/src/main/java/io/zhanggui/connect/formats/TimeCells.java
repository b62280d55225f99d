package io.zhanggui.connect.formats;

/**
 * Days and moments in the forms that exports use: {@code 2026-07-06}, {@code 2026/7/6}, {@code 20260706},
 * {@code 2026年07月06日}, each with or without {@code 12:30[:05[.0]]}. UTF-8 in; epoch days or microseconds of the
 * Beijing wall clock out. Years 2003 (Taobao's first) to 2100.
 */
public final class TimeCells {

    private static final long DAY = 86_400_000_000L;
    private static final long BEIJING_SECONDS = 8 * 3600;
    private static final int FIRST_YEAR = 2003;
    private static final int LAST_YEAR = 2100;

    private TimeCells() {}

    /** Days since 1970-01-01; a time of day is accepted only where it is midnight. */
    public static long day(byte[] bytes, int from, int to) {
        long moment = moment(bytes, from, to);
        if (!Cell.isValue(moment)) {
            return moment;
        }
        return moment % DAY == 0 ? moment / DAY : Cell.INVALID;
    }

    /** Microseconds since 1970-01-01 00:00 on the Beijing clock. */
    public static long moment(byte[] bytes, int from, int to) {
        if (to - from == 19 && bytes[from + 4] == '-' && bytes[from + 7] == '-' && bytes[from + 10] == ' ') {
            return usual(bytes, from);
        }
        if (to - from < 8) {
            return Cell.isNone(bytes, from, to) ? Cell.NONE : Cell.INVALID;
        }
        return new DateScanner(bytes, from, to).moment();
    }

    /** {@code yyyy-MM-dd HH:mm:ss} at its fixed places. */
    private static long usual(byte[] bytes, int from) {
        int year = two(bytes, from) * 100 + two(bytes, from + 2);
        int month = two(bytes, from + 5);
        int day = two(bytes, from + 8);
        int hour = two(bytes, from + 11);
        int minute = two(bytes, from + 14);
        int second = two(bytes, from + 17);
        boolean colons = bytes[from + 13] == ':' && bytes[from + 16] == ':';
        if (!colons || two(bytes, from) < 0 || two(bytes, from + 2) < 0) {
            return Cell.INVALID;
        }
        return at(year, month, day, hour, minute, second, 0);
    }

    /** Seconds since 1970 UTC, as behaviour files have them. */
    public static long unix(byte[] bytes, int from, int to) {
        long seconds = NumberCells.whole(bytes, from, to);
        if (!Cell.isValue(seconds)) {
            return seconds;
        }
        long moment = (seconds + BEIJING_SECONDS) * 1_000_000L;
        long first = epochDay(FIRST_YEAR, 1, 1) * DAY;
        long end = epochDay(LAST_YEAR + 1, 1, 1) * DAY;
        return moment >= first && moment < end ? moment : Cell.OUT_OF_RANGE;
    }

    static long at(int year, int month, int day, int hour, int minute, int second, int micros) {
        boolean possible = month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && day <= lengthOfMonth(year, month)
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59;
        if (!possible) {
            return Cell.INVALID;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Cell.OUT_OF_RANGE;
        }
        long seconds = (hour * 60L + minute) * 60L + second;
        return epochDay(year, month, day) * DAY + seconds * 1_000_000L + micros;
    }

    static int lengthOfMonth(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
    static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    /** Two digits, or a negative number. */
    static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }
}
